// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Text of a package never becomes markup.

use concordia_analysis::view::{TextView, WeighingSheetView};
use concordia_model::Language;
use concordia_report::{Trace, weighing_sheet};

#[test]
fn text_of_a_package_never_becomes_markup_in_either_language() {
    let wild = "<script>alert(\"x\")</script> & 'more'";
    let sheet = WeighingSheetView {
        id: wild.to_owned(),
        title: TextView::new(wild, wild),
        nation: wild.to_owned(),
        year: 2026,
        opportunity: None,
        cooperation: None,
        principles: Vec::new(),
        considerations: Vec::new(),
        courses: Vec::new(),
        judgements: Vec::new(),
        documents: Vec::new(),
    };
    let trace = Trace { package: wild.to_owned(), ..Trace::default() };
    for language in [Language::En, Language::Nl] {
        let page = weighing_sheet(&sheet, &trace, language, wild).html();
        assert!(!page.contains("<script"));
        let safe = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;more&#39;";
        assert_eq!(page.matches(safe).count(), 5, "title, heading, nation, package, judgement");
    }
}
