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
interface Get<T, Q = Common, P = undefined> {
  get: {
    parameters: { query?: Q; path: P };
    responses: { 200: { content: { 'application/json': Envelope<T> } } };
  };
}
export interface paths {
  '/v1/catalogue': Get<CatalogueView>;
}
