// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The worths or costs of all coalitions, as cases write them: a list by bits or by size, or a map from
//! coalitions.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Reason;
use super::input::{Input, number, numbers};
use crate::game::MOST_MEMBERS;

/// The first of several names, as a list by bits.
pub fn worths(input: &Input<'_>, names: &[&str]) -> Option<Result<Vec<f64>, Reason>> {
    let order = input.text(&["order", "ordering", "coalition_order"]);
    let worths = match input.get(names)? {
        Value::Object(map) => by_coalition(map, input),
        list => numbers(list).and_then(|list| by_order(list, &order)),
    };
    Some(worths.ok_or_else(|| {
        Reason::new(
            "which coalition each worth belongs to cannot be told",
            "bij welke coalitie elke waarde hoort is niet vast te stellen",
        )
    }))
}

/// A list with or without the coalition of nobody.
fn by_order(mut list: Vec<f64>, order: &str) -> Option<Vec<f64>> {
    let by_size = ["size", "lexic", "cardinal"].iter().any(|word| order.contains(word));
    if (list.len() + 1).is_power_of_two() && list.len() > 1 {
        // Singles, pairs and so on is usual without nobody; by bits differs from it with three members.
        if !(by_size || order.contains("bit") || list.len() == 3) {
            return None;
        }
        list.insert(0, 0.0);
    }
    if !list.len().is_power_of_two() || list.len() < 2 || list.len() > 1 << MOST_MEMBERS {
        return None;
    }
    let members = list.len().ilog2();
    let backwards = |set: usize| set.reverse_bits() >> (usize::BITS - members);
    let mut sets: Vec<usize> = (0..list.len()).collect();
    if by_size {
        // Among coalitions of one size, that of the first members comes first.
        sets.sort_by_key(|set| (set.count_ones(), std::cmp::Reverse(backwards(*set))));
    } else if ["n-1-i", "n-i", "most significant", "msb", "big"].iter().any(|word| order.contains(word)) {
        sets.iter_mut().for_each(|set| *set = backwards(*set));
    }
    let mut worths = vec![0.0; list.len()];
    sets.iter().zip(list).for_each(|(set, worth)| worths[*set] = worth);
    Some(worths)
}

/// A map whose keys are coalitions: their bits as a number, or their members.
fn by_coalition(map: &Map<String, Value>, input: &Input<'_>) -> Option<Vec<f64>> {
    let worths: Vec<f64> = map.values().map(number).collect::<Option<_>>()?;
    let members = (map.len() + 1).checked_next_power_of_two()?.ilog2() as usize;
    let members = if map.len().is_power_of_two() { map.len().ilog2() as usize } else { members };
    if members == 0 || members > MOST_MEMBERS {
        return None;
    }
    let bits: Option<Vec<usize>> = map.keys().map(|key| key.trim().parse().ok()).collect();
    let sets = match bits.filter(|sets| sets.iter().all(|set| *set < 1 << members)) {
        Some(sets) => sets,
        None => by_members(map, members, input)?,
    };
    let known: BTreeMap<usize, f64> = sets.into_iter().zip(worths).collect();
    let worth = |set: usize| known.get(&set).copied().or((set == 0).then_some(0.0));
    (known.len() == map.len()).then(|| (0..1 << members).map(worth).collect::<Option<_>>())?
}

fn by_members(map: &Map<String, Value>, members: usize, input: &Input<'_>) -> Option<Vec<usize>> {
    let parts: Vec<Vec<String>> = map.keys().map(|key| split(key)).collect();
    let mut names: Vec<String> = parts.iter().flatten().cloned().collect();
    names.sort_by_key(|name| (name.len(), name.clone()));
    names.dedup();
    let listed = input.get(&["players", "members", "names"]).and_then(Value::as_array);
    let listed: Option<Vec<String>> =
        listed.and_then(|list| list.iter().map(|name| name.as_str().map(str::to_lowercase)).collect());
    let names = listed.filter(|listed| names.iter().all(|name| listed.contains(name))).unwrap_or(names);
    if names.len() != members {
        return None;
    }
    let place = |name: &String| names.iter().position(|known| known == name);
    let set = |parts: &Vec<String>| parts.iter().try_fold(0, |set, name| Some(set | 1 << place(name)?));
    parts.iter().map(set).collect()
}

/// The members that a key names: between signs, or each letter or digit by itself.
fn split(key: &str) -> Vec<String> {
    let key = key.to_lowercase();
    let parts: Vec<String> = key
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    match &parts[..] {
        [one] if matches!(one.as_str(), "empty" | "∅") => Vec::new(),
        [one] if one.len() == key.len() => one.chars().map(String::from).collect(),
        _ => parts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(input: Value) -> Option<Vec<f64>> {
        let Value::Object(map) = input else { return None };
        worths(&Input::new(&map), &["v"])?.ok()
    }

    #[test]
    fn lists_and_maps_of_one_game_are_the_same_game() {
        let game = Some(vec![0.0, 1.0, 2.0, 12.0, 3.0, 13.0, 23.0, 123.0]);
        let by_size = [1, 2, 3, 12, 13, 23, 123];
        for input in [
            json!({"v": [0, "1", 2, 12, 3, 13, 23, "246/2"]}),
            json!({"v": by_size, "order": "by size, then lexicographic"}),
            json!({"v": [0, 3, 2, 23, 1, 13, 12, 123], "order": "player i = bit n-1-i"}),
            json!({"v": {"0": 0, "1": 1, "2": 2, "3": 12, "4": 3, "5": 13, "6": 23, "7": 123}}),
            json!({"v": {"1": 1, "2": 2, "3": 3, "12": 12, "13": 13, "23": 23, "123": 123}}),
            json!({"v": {"{1}": 1, "{2}": 2, "{3}": 3, "{1,2}": 12, "{1,3}": 13, "{2,3}": 23, "{1,2,3}": 123}}),
            json!({"v": {"": 0, "A": 1, "B": 2, "C": 3, "AB": 12, "AC": 13, "BC": 23, "ABC": 123}}),
        ] {
            assert_eq!(read(input.clone()), game, "{input}");
        }
    }

    #[test]
    fn a_game_whose_order_is_not_told_is_not_guessed() {
        assert_eq!(read(json!({"v": [1, 2, 3, 12, 13, 23, 123]})), None);
        assert_eq!(read(json!({"v": [0, 1, 2, 3, 4]})), None);
        assert_eq!(read(json!({"v": {"A": 1, "AB": 2, "ABC": 3}})), None);
    }
}
