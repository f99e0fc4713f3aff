//! Every notation of a time, in several zones, as the exported case has it.

use serde_json::{Value, json};

use crate::reading::{json as exported, read_text, told};

/// An event at `written` in a case with this zone; `None` where the date is told as bad.
fn when(zone: &str, written: &str) -> Option<Value> {
    let text =
        format!("Case(format: 1, time_zone: \"{zone}\", events: [(id: \"e\", title: \"E\", when: \"{written}\")])");
    let loaded = read_text(&text);
    let bad = told(&loaded).iter().any(|line| line.contains(" bad-date "));
    let case = exported(&loaded, None, None);
    assert_eq!(bad, case["events"].as_array().is_some_and(Vec::is_empty), "{written}: {:?}", told(&loaded));
    (!bad).then(|| case["events"][0]["when"].clone())
}

/// `written` is `[earliest, latest)`, `-` where there is none, with this precision, single and known.
fn check(zone: &str, written: &str, earliest: &str, latest: &str, precision: &str) {
    check_all(zone, written, (earliest, latest), precision, &Value::Null, ("known", "known"));
}

fn check_all(
    zone: &str,
    written: &str,
    (earliest, latest): (&str, &str),
    precision: &str,
    qualifier: &Value,
    (start, end): (&str, &str),
) {
    let instant = |text: &str| if text == "-" { Value::Null } else { json!(text) };
    let expected = json!({
        "written": written, "earliest": instant(earliest), "latest": instant(latest), "precision": precision,
        "qualifier": qualifier, "start": start, "end": end,
    });
    assert_eq!(when(zone, written), Some(expected), "{written} in {zone}");
}

#[test]
fn days_months_years_and_longer() {
    check("Asia/Riyadh", "2025", "2024-12-31T21:00:00Z", "2025-12-31T21:00:00Z", "year");
    check("Asia/Riyadh", "2025-02", "2025-01-31T21:00:00Z", "2025-02-28T21:00:00Z", "month");
    check("Asia/Riyadh", "2025-02-12", "2025-02-11T21:00:00Z", "2025-02-12T21:00:00Z", "day");
    check("America/New_York", "2025", "2025-01-01T05:00:00Z", "2026-01-01T05:00:00Z", "year");
    check("America/New_York", "2025-03", "2025-03-01T05:00:00Z", "2025-04-01T04:00:00Z", "month");
    check("America/New_York", "2025-03-09", "2025-03-09T05:00:00Z", "2025-03-10T04:00:00Z", "day");
    check("America/New_York", "2025-11-02", "2025-11-02T04:00:00Z", "2025-11-03T05:00:00Z", "day");
    check("UTC", "2024-02-29", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z", "day");
    check("UTC", "2025-12", "2025-12-01T00:00:00Z", "2026-01-01T00:00:00Z", "month");
    check("Asia/Kathmandu", "2025-XX", "2024-12-31T18:15:00Z", "2025-12-31T18:15:00Z", "year");
    check("UTC", "2025-XX-XX", "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "year");
    check("UTC", "2024-02-XX", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z", "month");
    check("UTC", "202X", "2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z", "decade");
    check("UTC", "20XX", "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z", "century");
    check("UTC", "000X", "0000-01-01T00:00:00Z", "0010-01-01T00:00:00Z", "decade");
    check("UTC", "99XX", "9900-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "century");
    check("UTC", "2025-21", "2025-03-01T00:00:00Z", "2025-06-01T00:00:00Z", "season");
    check("Europe/Kyiv", "2025-22", "2025-05-31T21:00:00Z", "2025-08-31T21:00:00Z", "season");
    check("UTC", "2025-23", "2025-09-01T00:00:00Z", "2025-12-01T00:00:00Z", "season");
    check("UTC", "2025-24", "2025-12-01T00:00:00Z", "2026-03-01T00:00:00Z", "season");
}

#[test]
fn times_of_day_zones_and_offsets() {
    check("Europe/Kyiv", "2025-02-12T11:30", "2025-02-12T09:30:00Z", "2025-02-12T09:31:00Z", "minute");
    check("Europe/Kyiv", "2025-07-12T11:30:15", "2025-07-12T08:30:15Z", "2025-07-12T08:30:16Z", "second");
    check("Europe/Kyiv", "2025-02-12T11:30-05:00", "2025-02-12T16:30:00Z", "2025-02-12T16:31:00Z", "minute");
    check("Europe/Kyiv", "2025-02-12T11:30:15Z", "2025-02-12T11:30:15Z", "2025-02-12T11:30:16Z", "second");
    check("Europe/Kyiv", "2025-02-12T00:00+23:59", "2025-02-11T00:01:00Z", "2025-02-11T00:02:00Z", "minute");
    check("Europe/Kyiv", "2025-02-12T00:00-23:59", "2025-02-12T23:59:00Z", "2025-02-13T00:00:00Z", "minute");
    check("Europe/Kyiv", "2025-02-12T23:59:59-00:00", "2025-02-12T23:59:59Z", "2025-02-13T00:00:00Z", "second");
    check("UTC", "2025-02-18[America/New_York]", "2025-02-18T05:00:00Z", "2025-02-19T05:00:00Z", "day");
    check("UTC", "2025-02-18T16:20[America/New_York]", "2025-02-18T21:20:00Z", "2025-02-18T21:21:00Z", "minute");
    check("UTC", "2025[Asia/Riyadh]", "2024-12-31T21:00:00Z", "2025-12-31T21:00:00Z", "year");
    check("UTC", "202X[Asia/Riyadh]", "2019-12-31T21:00:00Z", "2029-12-31T21:00:00Z", "decade");
    check("UTC", "2025-XX-XX[Asia/Riyadh]", "2024-12-31T21:00:00Z", "2025-12-31T21:00:00Z", "year");
    check("UTC", "2025-21[Asia/Riyadh]", "2025-02-28T21:00:00Z", "2025-05-31T21:00:00Z", "season");
    check("UTC", "2025-02-12[Etc/GMT+12]", "2025-02-12T12:00:00Z", "2025-02-13T12:00:00Z", "day");
    check("UTC", "2025-02-12[America/Argentina/Buenos_Aires]", "2025-02-12T03:00:00Z", "2025-02-13T03:00:00Z", "day");
}

#[test]
fn qualifiers() {
    let known = ("known", "known");
    let day = ("2025-02-12T00:00:00Z", "2025-02-13T00:00:00Z");
    check_all("UTC", "2025-02-12?", day, "day", &json!("uncertain"), known);
    check_all("UTC", "2025-02-12~", day, "day", &json!("approximate"), known);
    check_all("UTC", "2025-02-12%", day, "day", &json!("both"), known);
    check_all("Asia/Riyadh", "2025-02-12[UTC]?", day, "day", &json!("uncertain"), known);
    check_all("UTC", "202X~", ("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z"), "decade", &json!("approximate"), known);
    let minute = ("2025-02-12T11:30:00Z", "2025-02-12T11:31:00Z");
    check_all("Asia/Riyadh", "2025-02-12T11:30Z%", minute, "minute", &json!("both"), known);
}

#[test]
fn ranges() {
    let none = json!([null, null]);
    let known = ("known", "known");
    let days = ("2025-02-11T21:00:00Z", "2025-02-14T21:00:00Z");
    check_all("Asia/Riyadh", "[2025-02-12..2025-02-14]", days, "moment", &none, known);
    check_all("Asia/Riyadh", "2025-02-12/2025-02-14", days, "interval", &none, known);
    check_all("Asia/Riyadh", "2025-02-12~/2025-02-14?", days, "interval", &json!(["approximate", "uncertain"]), known);
    check_all("Asia/Riyadh", "[2025-02-12%..2025-02-14]", days, "moment", &json!(["both", null]), known);
    // One side is missing.
    let (from, to) = (("2025-02-11T21:00:00Z", "-"), ("-", "2025-02-12T21:00:00Z"));
    check_all("Asia/Riyadh", "[2025-02-12..]", from, "moment", &none, ("known", "unknown"));
    check_all("Asia/Riyadh", "[..2025-02-12~]", to, "moment", &json!([null, "approximate"]), ("unknown", "known"));
    check_all("Asia/Riyadh", "2025-02-12/..", from, "interval", &none, ("known", "open"));
    check_all("Asia/Riyadh", "2025-02-12?/", from, "interval", &json!(["uncertain", null]), ("known", "unknown"));
    check_all("Asia/Riyadh", "../2025-02-12", to, "interval", &none, ("open", "known"));
    check_all("Asia/Riyadh", "/2025-02-12", to, "interval", &none, ("unknown", "known"));
    // A time of day ends a range at that very instant, in every range.
    let hours = ("2025-02-12T07:30:00Z", "2025-02-12T12:00:00Z");
    check_all("Asia/Riyadh", "2025-02-12T10:30/2025-02-12T15:00", hours, "interval", &none, known);
    check_all("Asia/Riyadh", "[2025-02-12T10:30..2025-02-12T15:00:00]", hours, "moment", &none, known);
    for (written, precision, start) in [
        ("[..2025-02-12T15:00]", "moment", "unknown"),
        ("../2025-02-12T15:00", "interval", "open"),
        ("/2025-02-12T15:00", "interval", "unknown"),
    ] {
        check_all("Asia/Riyadh", written, ("-", "2025-02-12T12:00:00Z"), precision, &none, (start, "known"));
    }
    // A time of day as A begins a range there; a day as B ends it with the day.
    let mixed = ("2025-02-18T21:20:00Z", "2025-02-19T22:00:00Z");
    check_all("UTC", "2025-02-18T16:20[America/New_York]/2025-02-19[Europe/Kyiv]", mixed, "interval", &none, known);
    check_all("UTC", "[2025-02-18T16:20[America/New_York]..2025-02-19[Europe/Kyiv]]", mixed, "moment", &none, known);
    let years = ("2020-01-01T00:00:00Z", "2100-01-01T00:00:00Z");
    check_all("UTC", "202X/20XX", years, "interval", &none, known);
    let one_day = ("2025-02-12T00:00:00Z", "2025-02-13T00:00:00Z");
    check_all("UTC", "2025-02-12/2025-02-12", one_day, "interval", &none, known);
}

#[test]
fn years_far_away() {
    check("UTC", "-0001", "-0001-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "year");
    check("UTC", "-0044-03-15", "-0044-03-15T00:00:00Z", "-0044-03-16T00:00:00Z", "day");
    check("UTC", "0000", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "year");
    check("UTC", "0000-02-29", "0000-02-29T00:00:00Z", "0000-03-01T00:00:00Z", "day");
    check("UTC", "-9999", "-9999-01-01T00:00:00Z", "-9998-01-01T00:00:00Z", "year");
    check("UTC", "9999-12-31T23:59:59", "9999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "second");
    check("UTC", "9999", "9999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "year");
    check("UTC", "9999-24", "9999-12-01T00:00:00Z", "+10000-03-01T00:00:00Z", "season");
    check("UTC", "9999-12-31T12:00-12:00", "+10000-01-01T00:00:00Z", "+10000-01-01T00:01:00Z", "minute");
    check("UTC", "-9999-01-01T00:00+01:00", "-10000-12-31T23:00:00Z", "-10000-12-31T23:01:00Z", "minute");
    // Before zones there was the sun: Riyadh is 3 h 6 min 52 s ahead.
    check("Asia/Riyadh", "1850-01-01", "1849-12-31T20:53:08Z", "1850-01-01T20:53:08Z", "day");
}

#[test]
fn gaps_and_overlaps() {
    let bad = |zone: &str, written: &str| assert_eq!(when(zone, written), None, "{written} in {zone}");
    // New York, 9 March 2025: 02:00 becomes 03:00.
    bad("America/New_York", "2025-03-09T02:00");
    bad("America/New_York", "2025-03-09T02:59:59");
    bad("UTC", "2025-03-09T02:30[America/New_York]/2025-03-10");
    check("America/New_York", "2025-03-09T01:59", "2025-03-09T06:59:00Z", "2025-03-09T07:00:00Z", "minute");
    check("America/New_York", "2025-03-09T03:00", "2025-03-09T07:00:00Z", "2025-03-09T07:01:00Z", "minute");
    check("America/New_York", "2025-03-09T02:30-05:00", "2025-03-09T07:30:00Z", "2025-03-09T07:31:00Z", "minute");
    // 2 November 2025: 02:00 becomes 01:00.
    check("America/New_York", "2025-11-02T01:00", "2025-11-02T05:00:00Z", "2025-11-02T05:01:00Z", "minute");
    check("America/New_York", "2025-11-02T01:59:59", "2025-11-02T05:59:59Z", "2025-11-02T06:00:00Z", "second");
    check("America/New_York", "2025-11-02T02:00", "2025-11-02T07:00:00Z", "2025-11-02T07:01:00Z", "minute");
    // Kyiv, 30 March 2025: 03:00 becomes 04:00.
    bad("Europe/Kyiv", "2025-03-30T03:30");
    // Midnight itself is skipped: the day begins with the gap's end. Beirut, 31 March 2024.
    check("Asia/Beirut", "2024-03-31", "2024-03-30T22:00:00Z", "2024-03-31T21:00:00Z", "day");
    bad("Asia/Beirut", "2024-03-31T00:30");
    // Midnight twice: the first counts. Havana, 3 November 2024.
    check("America/Havana", "2024-11-03", "2024-11-03T04:00:00Z", "2024-11-04T05:00:00Z", "day");
    check("America/Havana", "2024-11-02", "2024-11-02T04:00:00Z", "2024-11-03T04:00:00Z", "day");
    // St John's, 29 October 2006: 00:01 becomes 23:01 of the day before; the new day had begun at 00:00.
    check("America/St_Johns", "2006-10-29", "2006-10-29T02:30:00Z", "2006-10-30T03:30:00Z", "day");
    // Samoa had no 30 December 2011; what lasts over it is no matter.
    bad("Pacific/Apia", "2011-12-30");
    bad("Pacific/Apia", "2011-12-30T12:00");
    check("Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z", "day");
    check("Pacific/Apia", "2011-12", "2011-12-01T10:00:00Z", "2011-12-31T10:00:00Z", "month");
}

#[test]
fn what_is_not_in_the_table() {
    let notations = [
        "; ;2025 ; 2025;2025\\n;25;025;02025;+2025;-0000;-0000-01-01;20255;2025-2;2025-002;2025-02-1",
        "2025-02-012;2025-02-12-;2025-;-2025-;2025-XX-12;2025-X1;2025-1X;2025-02-1X;2025-02-X1;2XXX;XXXX",
        "20X5;2X25;-202X;-20XX;-2025-XX;202x;202X-01;20XX-XX;2025-XX-X;2025-25;2025-20;2025-21-01;2025-00",
        "2025-13;2025-02-00;2025-02-30;2025-02-29;1900-02-29;2025-04-31;2025-21T10:00;2025T10:00",
        "2025-02T10:00;2025-02-12T;2025-02-12T1;2025-02-12T11;2025-02-12T1130;2025-02-12T11:3",
        "2025-02-12T24:00;2025-02-12T11:60;2025-02-12T11:30:60;2025-02-12T11:30:15.5;2025-02-12T11:30,5",
        "2025-02-12t11:30;2025-02-12 11:30;2025-02-12T11:30z;2025-02-12T11:30+05;2025-02-12T11:30+0500",
        "2025-02-12T11:30+5:00;2025-02-12T11:30+24:00;2025-02-12T11:30+05:60;2025-02-12T11:30 +05:00",
        "2025-02-12T11:30−05:00;2025-02-12Z;2025-02-12+03:00;2025-02-12T11:30Z[UTC]",
        "2025-02-12T11:30+03:00[Asia/Riyadh];2025-02-12[];2025-02-12[Mars];2025-02-12[asia/riyadh]",
        "2025-02-12 [UTC];2025-02-12[UTC][UTC];2025-02-12[UTC;2025-02-12UTC];2025-02-12~[UTC];2025-02-12??",
        "2025-02-12~?;?2025;~;2025?-02;2025-02?-12;[2025];[2025..2026;2025..2026];2025..2026;[2025,2026]",
        "[..];[];[2025..2026]?;[2025...2026];[2025..2026..2027];[2025/2026];[2026..2025]",
        "[[2024..2025]..2026];{2025..2026};..;/;//;../..;../;/..;2025/2026/2027;2025//2026;2026/2025",
        "2025-02-13/2025-02-12;2025-02-12T10:00/2025-02-12T10:00;[2025-02-12T10:00..2025-02-12T10:00]",
        "2025-02-12T10:00:30/2025-02-12T10:00;2025-02-12T10:00Z/2025-02-12T10:00+00:30;2025/[2026..2027]",
        "2025 / 2026;2025/.;2025/...;Y2025;２０２５;2025-02-12T11:30[America/New York];last week;2025-W07",
        "2025-043;20250212;2025/02/12;12.02.2025;1e3;XX25;2025-02-12T11:XX;2025-XX-XXT10:00",
    ];
    for written in notations.iter().flat_map(|line| line.split(';')) {
        assert_eq!(when("UTC", written), None, "{written}");
    }
}
