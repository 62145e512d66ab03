// Provisional until schemas/openapi.json is here: `npm run types` replaces this file.
interface Envelope<T> {
  package: { name: string; hash: string | null };
  scenario: string;
  settings: Record<string, unknown>;
  seed: number;
  version: string;
  result: T;
}
interface TextView { en: string; nl: string }
interface Named { id: string; name: TextView }
interface Common { scenario?: string; year?: number; asOf?: number; change?: string[] }
interface CatalogueView {
  title: string | null;
  first_year: number;
  last_year: number;
  today: number;
  years: number[];
  scenarios: { name: string; title: string | null; parent: string | null; need_rule: TextView | null }[];
  nations: (Named & { assessed: boolean; capital_lat: number | null; capital_lon: number | null })[];
  capabilities: (Named & {
    parent: string | null; level: string; unit: string | null; strategic_enabler: boolean;
    cdp_priority: string | null; assessed: boolean; data: boolean;
  })[];
  formats: (Named & { kind: string })[];
  forms: (Named & { rung: number; frame: string })[];
  equipment: { id: string; name: string; family: string | null; capability: string }[];
  cooperations: Named[];
  instruments: (Named & { owner: string })[];
  goals: Named[];
  measures: Named[];
}
interface FigureView { value: number | null; low: number; high: number | null }
interface NeedView { units: FigureView; must_be_own: FigureView; basis: string }
interface BalanceView {
  nation: string; capability: string; unit: string | null; year: number;
  national: FigureView; pooled: FigureView; access_in: FigureView; access_out: FigureView; available: FigureView;
  need: NeedView; shortfall: FigureView; surplus: FigureView; turns: boolean; assumption: boolean; contradiction: boolean;
}
interface PlannedView {
  id: string; holder: string; capability: string; equipment: string | null; action: string; quantity: number | null;
  from_year: number; to_year: number; firmness: string; source: string;
}
interface ChangeView {
  cut: boolean; units: FigureView; before: BalanceView; after: BalanceView;
  together_before: FigureView; together_after: FigureView;
  collective: { format: string; shortfall_before: FigureView; shortfall_after: FigureView }[];
  consult: { nation: string; cooperations: string[]; receives_access: boolean }[];
  plans: PlannedView[];
  others: { nation: string; units: FigureView; by_need_rule: boolean }[];
  proceeds: number | null;
}
interface RelianceView {
  capability: string; provider: string; terms: string; quantity: number | null; unit: string | null; notice_months: number | null;
}
interface BreakView {
  capability: string; without: string[]; shortfall_before: FigureView; shortfall_after: FigureView; certain: boolean;
  notice_months: number | null;
}
interface DependenceView {
  year: number; reliances: RelianceView[]; breaks: BreakView[];
  concentration: { capability: string; largest: string; largest_share: number; herfindahl: number }[];
}
interface BurdenView {
  nation: string; spending_share_of_gdp: number | null; spending_year: number | null; equipment_share_of_spending: number | null;
  gdp_share: number | null; capability_share: number | null; capability_to_gdp: number | null; missions: number;
  mission_personnel: number; missions_without_personnel: number;
}
interface InequalityView { gini: number | null; theil: number | null; nations: number }
interface BurdensView {
  year: number; nations: BurdenView[]; spending: InequalityView; capability: InequalityView; risk: number | null;
}
interface AssessmentView { nation: string | null; year: number; need_rule: string | null; dependence: DependenceView[] }
interface Get<T, Q = Common, P = undefined> {
  get: {
    parameters: { query?: Q; path: P };
    responses: { 200: { content: { 'application/json': Envelope<T> } } };
  };
}
interface NetworkView {
  year: number; rungs: number;
  links: { a: string; b: string; highest_rung: number | null; by_rung: number[]; without_rung: number; cooperations: string[] }[];
  cooperations: { id: string; name: TextView; rung: number | null; participants: number }[];
}
export interface paths {
  '/v1/network': Get<NetworkView>;
  '/v1/catalogue': Get<CatalogueView>;
  '/v1/planned-changes': Get<{ changes: PlannedView[] }>;
  '/v1/considerations': Get<{ considerations: ChangeView[] }, Common & { consider: string[] }>;
  '/v1/assessments': Get<AssessmentView, Common & { nation?: string }>;
  '/v1/burdens': Get<BurdensView>;
}
