// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The columns of a sheet that is no table, in any order.

use super::cells::SheetRows;

/// Reads the header of a sheet and tells where its columns are; one that is not there lies behind all
/// others, where every row is empty. `None` when the sheet is empty.
pub(crate) fn columns<const N: usize>(
    rows: &mut SheetRows<'_, '_>,
    wanted: &[(&str, f64); N],
) -> Result<Option<[usize; N]>, String> {
    if !rows.next()? {
        return Ok(None);
    }
    let header = rows.fields();
    let at = |name: &str| (0..header.len()).find(|at| header.get(*at).trim() == name).unwrap_or(usize::MAX);
    Ok(Some(wanted.map(|(name, _)| at(name))))
}
