//! The zone that ends a time as it was typed: a town, a name of the zone database, or so many hours from UTC.

use std::sync::LazyLock;

use crate::case::{Case, Zone};
use crate::language::towns;
use crate::timeline::words::{city_words, zone_words};

/// All zones by their cities, in small letters and in every language in which they are known: looked through in every frame in
/// which a time is typed.
static CITIES: LazyLock<Vec<(String, Zone)>> = LazyLock::new(|| {
    let named = towns().filter_map(|(zone, names)| Some((Zone::named(zone)?, names)));
    let named = named.flat_map(|(zone, names)| names.map(|name| (name.to_lowercase(), zone)));
    Zone::all().map(|zone| (city_words(zone).to_lowercase(), zone)).chain(named).collect()
});

/// A zone that ends what was typed: `[Europe/Kyiv]`, `UTC+3`, or as the case calls it.
pub(super) fn zone_at_end<'t>(case: &Case, typed: &'t str) -> (&'t str, Option<Zone>) {
    if let Some((rest, name)) = typed.strip_suffix(']').and_then(|rest| rest.rsplit_once('[')) {
        return Zone::named(name.trim()).map_or((typed, None), |zone| (rest, Some(zone)));
    }
    let typed = typed.trim_end();
    let lower = typed.to_lowercase();
    let before = |name: &str| {
        let rest = lower.strip_suffix(name)?.len();
        // Letters may take other room in lower case: then it is not split.
        (lower[..rest].ends_with(char::is_whitespace) && typed.is_char_boundary(rest)).then_some(rest)
    };
    // As the case calls a zone, else as the program does: the name of a city may be of several words.
    let of_case = case.zones.iter().map(|row| row.zone).chain([case.zone()]);
    let names =
        of_case.flat_map(|zone| [zone_words(case, zone), city_words(zone)].map(|name| (name.to_lowercase(), zone)));
    let of_case = names.filter_map(|(name, zone)| Some((before(&name)?, zone)));
    let of_all = CITIES.iter().filter_map(|(name, zone)| Some((before(name)?, *zone)));
    let shortest = |(rest, _): &(usize, Zone)| *rest;
    if let Some((rest, zone)) = of_case.min_by_key(shortest).or_else(|| of_all.min_by_key(shortest)) {
        return (typed.get(..rest).unwrap_or(typed), Some(zone));
    }
    let Some((rest, last)) = typed.rsplit_once(char::is_whitespace) else { return (typed, None) };
    let zone = offset(last).or_else(|| last.contains('/').then(|| Zone::named(last)).flatten());
    zone.map_or((typed, None), |zone| (rest, Some(zone)))
}

/// `UTC`, `UTC+3`, `UTC-03:30`.
fn offset(word: &str) -> Option<Zone> {
    let rest = word.to_uppercase().strip_prefix("UTC")?.replace('−', "-");
    if rest.is_empty() {
        return Some(Zone::UTC);
    }
    let sign = match rest.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let mut numbers = rest.get(1..)?.split(':').map(str::parse::<i32>);
    let (hours, minutes) = (numbers.next()?.ok()?, numbers.next().unwrap_or(Ok(0)).ok()?);
    (hours <= 14 && minutes < 60 && numbers.next().is_none())
        .then(|| Zone::Offset(sign * (hours * 3600 + minutes * 60)))
}
