//! What the towns that zones are called by are called in Ukrainian and Russian: those that cases of this part of the world name
//! most. The zone database has them in English only, and CLDR's names would be megabytes of data for these few.

use super::Language;

/// By name of the zone: the town in Ukrainian, in Russian. In the order of names.
const TOWNS: [(&str, &str, &str); 71] = [
    ("Africa/Addis_Ababa", "Аддис-Абеба", "Аддис-Абеба"),
    ("Africa/Cairo", "Каїр", "Каир"),
    ("Africa/Johannesburg", "Йоганнесбург", "Йоханнесбург"),
    ("Africa/Lagos", "Лагос", "Лагос"),
    ("Africa/Lusaka", "Лусака", "Лусака"),
    ("Africa/Nairobi", "Найробі", "Найроби"),
    ("America/Chicago", "Чикаго", "Чикаго"),
    ("America/Denver", "Денвер", "Денвер"),
    ("America/Havana", "Гавана", "Гавана"),
    ("America/Los_Angeles", "Лос-Анджелес", "Лос-Анджелес"),
    ("America/Mexico_City", "Мехіко", "Мехико"),
    ("America/New_York", "Нью-Йорк", "Нью-Йорк"),
    ("America/Sao_Paulo", "Сан-Паулу", "Сан-Паулу"),
    ("America/Toronto", "Торонто", "Торонто"),
    ("Asia/Almaty", "Алмати", "Алматы"),
    ("Asia/Amman", "Амман", "Амман"),
    ("Asia/Baghdad", "Багдад", "Багдад"),
    ("Asia/Baku", "Баку", "Баку"),
    ("Asia/Beirut", "Бейрут", "Бейрут"),
    ("Asia/Damascus", "Дамаск", "Дамаск"),
    ("Asia/Dubai", "Дубай", "Дубай"),
    ("Asia/Hong_Kong", "Гонконг", "Гонконг"),
    ("Asia/Jakarta", "Джакарта", "Джакарта"),
    ("Asia/Jerusalem", "Єрусалим", "Иерусалим"),
    ("Asia/Kabul", "Кабул", "Кабул"),
    ("Asia/Karachi", "Карачі", "Карачи"),
    ("Asia/Kolkata", "Колката", "Калькутта"),
    ("Asia/Pyongyang", "Пхеньян", "Пхеньян"),
    ("Asia/Qatar", "Катар", "Катар"),
    ("Asia/Riyadh", "Ер-Ріяд", "Эр-Рияд"),
    ("Asia/Seoul", "Сеул", "Сеул"),
    ("Asia/Shanghai", "Шанхай", "Шанхай"),
    ("Asia/Singapore", "Сінгапур", "Сингапур"),
    ("Asia/Tashkent", "Ташкент", "Ташкент"),
    ("Asia/Tbilisi", "Тбілісі", "Тбилиси"),
    ("Asia/Tehran", "Тегеран", "Тегеран"),
    ("Asia/Tokyo", "Токіо", "Токио"),
    ("Asia/Yerevan", "Єреван", "Ереван"),
    ("Australia/Sydney", "Сідней", "Сидней"),
    ("Europe/Amsterdam", "Амстердам", "Амстердам"),
    ("Europe/Athens", "Афіни", "Афины"),
    ("Europe/Belgrade", "Белград", "Белград"),
    ("Europe/Berlin", "Берлін", "Берлин"),
    ("Europe/Brussels", "Брюссель", "Брюссель"),
    ("Europe/Bucharest", "Бухарест", "Бухарест"),
    ("Europe/Budapest", "Будапешт", "Будапешт"),
    ("Europe/Chisinau", "Кишинів", "Кишинёв"),
    ("Europe/Copenhagen", "Копенгаген", "Копенгаген"),
    ("Europe/Dublin", "Дублін", "Дублин"),
    ("Europe/Helsinki", "Гельсінкі", "Хельсинки"),
    ("Europe/Istanbul", "Стамбул", "Стамбул"),
    ("Europe/Kyiv", "Київ", "Киев"),
    ("Europe/Lisbon", "Лісабон", "Лиссабон"),
    ("Europe/London", "Лондон", "Лондон"),
    ("Europe/Madrid", "Мадрид", "Мадрид"),
    ("Europe/Minsk", "Мінськ", "Минск"),
    ("Europe/Moscow", "Москва", "Москва"),
    ("Europe/Oslo", "Осло", "Осло"),
    ("Europe/Paris", "Париж", "Париж"),
    ("Europe/Prague", "Прага", "Прага"),
    ("Europe/Riga", "Рига", "Рига"),
    ("Europe/Rome", "Рим", "Рим"),
    ("Europe/Sofia", "Софія", "София"),
    ("Europe/Stockholm", "Стокгольм", "Стокгольм"),
    ("Europe/Tallinn", "Таллінн", "Таллин"),
    ("Europe/Vienna", "Відень", "Вена"),
    ("Europe/Vilnius", "Вільнюс", "Вильнюс"),
    ("Europe/Warsaw", "Варшава", "Варшава"),
    ("Europe/Zurich", "Цюрих", "Цюрих"),
    ("Pacific/Auckland", "Окленд", "Окленд"),
    ("Pacific/Honolulu", "Гонолулу", "Гонолулу"),
];

/// The town of the zone of this name in a language; `None` where it is not known, and in English.
pub fn town(zone: &str, language: Language) -> Option<&'static str> {
    let at = TOWNS.binary_search_by_key(&zone, |(name, ..)| name).ok()?;
    let (_, ukrainian, russian) = TOWNS.get(at)?;
    match language {
        Language::English => None,
        Language::Ukrainian => Some(ukrainian),
        Language::Russian => Some(russian),
    }
}

/// Every zone whose town is known, with what it is called in each language but English.
pub fn towns() -> impl Iterator<Item = (&'static str, [&'static str; 2])> {
    TOWNS.into_iter().map(|(zone, ukrainian, russian)| (zone, [ukrainian, russian]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Zone;

    #[test]
    fn towns_are_of_zones_and_found_by_them() {
        assert!(TOWNS.is_sorted_by_key(|(zone, ..)| *zone));
        for (zone, ukrainian, russian) in TOWNS {
            assert!(Zone::named(zone).is_some(), "{zone}");
            assert_eq!(town(zone, Language::Ukrainian), Some(ukrainian));
            assert_eq!(town(zone, Language::Russian), Some(russian));
            assert_eq!(town(zone, Language::English), None);
        }
        assert_eq!(town("Asia/Kathmandu", Language::Russian), None);
    }
}
