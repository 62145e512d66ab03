// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Widths of the columns of a table on paper: as the browser does, so that it takes few lines.

/// Twentieths of a point that a letter of a cell takes, with what is lost where a line breaks.
const LETTER: f64 = 78.0;

/// Widths of columns that together take a width, in twentieths of a point, with `room` between columns. Beginning at
/// equal widths, a step of width goes from one column to another as long as the table gets lower by it.
pub fn of(header: &[String], rows: &[Vec<String>], width: usize, room: usize) -> Vec<usize> {
    let columns = header.len().max(1);
    let mut widths = vec![width / columns; columns];
    widths[columns - 1] += width % columns;
    let letters = |row: &[String]| row.iter().map(|cell| cell.chars().count() as f64).collect::<Vec<_>>();
    let lines: Vec<_> = std::iter::once(letters(header)).chain(rows.iter().map(|row| letters(row))).collect();
    let longest = |at: usize| {
        let cells = std::iter::once(&header[at]).chain(rows.iter().filter_map(|row| row.get(at)));
        let words = cells.flat_map(|cell| cell.split([' ', '\u{2013}', '-']));
        words.map(|word| word.chars().count()).max().unwrap_or(0) as f64
    };
    let words: Vec<_> = (0..header.len()).map(longest).collect();
    let step = width / 40;
    while let Some(better) = best_step(&widths, step, |widths| height(&lines, &words, widths, room)) {
        widths = better;
    }
    widths
}

/// The widths after the step that makes a table lowest; `None` where no step makes it lower.
fn best_step(widths: &[usize], step: usize, height: impl Fn(&[usize]) -> f64) -> Option<Vec<usize>> {
    let pairs = (0..widths.len()).flat_map(|from| (0..widths.len()).map(move |to| (from, to)));
    let moved = pairs.filter(|(from, to)| from != to && widths[*from] > 2 * step).map(|(from, to)| {
        let mut moved = widths.to_vec();
        moved[from] -= step;
        moved[to] += step;
        (height(&moved), moved)
    });
    let (lowest, found) = moved.min_by(|(a, _), (b, _)| a.total_cmp(b))?;
    (lowest < height(widths) - 1e-9).then_some(found)
}

/// About how many lines a table takes; a word that does not fit counts as many more.
fn height(lines: &[Vec<f64>], words: &[f64], widths: &[usize], room: usize) -> f64 {
    let fits: Vec<_> = widths.iter().map(|width| width.saturating_sub(room).max(1) as f64 / LETTER).collect();
    let row = |row: &Vec<f64>| row.iter().zip(&fits).map(|(letters, fit)| letters / fit).fold(1.0, f64::max);
    let broken = words.iter().zip(&fits).map(|(word, fit)| (word - fit).max(0.0)).sum::<f64>();
    lines.iter().map(row).sum::<f64>() + 10.0 * broken
}

#[cfg(test)]
mod tests {
    use super::of;

    fn cells(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn a_column_of_sentences_is_wide_and_one_of_words_narrow_and_together_they_take_the_width() {
        let long = "a sentence of many words ".repeat(8);
        let rows = vec![cells(&["one", "met", &long]), cells(&["two", "not met", &long])];
        let widths = of(&cells(&["principle", "test", "why"]), &rows, 10_204, 100);
        assert_eq!(widths.iter().sum::<usize>(), 10_204);
        assert!(widths[2] > 7_000 && widths[1] < 2_000, "{widths:?}");
    }

    #[test]
    fn equal_columns_stay_equal() {
        let rows = vec![cells(&["1", "2", "3"])];
        assert_eq!(of(&cells(&["a", "b", "c"]), &rows, 9_000, 100), [3_000; 3]);
    }

    #[test]
    fn a_long_word_is_not_broken_where_there_is_room() {
        let rows = vec![cells(&["Beschikbaarheidsvoorwaarden", &"kort woord ".repeat(60)])];
        let widths = of(&cells(&["wat", "waarom"]), &rows, 10_204, 100);
        assert!(widths[0] as f64 >= 27.0 * 78.0, "{widths:?}");
    }
}
