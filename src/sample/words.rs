//! The vocabulary of the synthetic case: pieces in English, Ukrainian and Russian that fit together in each language.
//!
//! All that follows a head or an opening stands in the genitive in Ukrainian and Russian, so any two can be put together.
//! Nobody and nothing in it is real.

use super::dice::Dice;

/// The same words in English, Ukrainian and Russian.
pub type Words = [&'static str; 3];

/// The tags of the three languages.
pub const LANGUAGES: Words = ["en", "uk", "ru"];

/// A text in the three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(pub [String; 3]);

impl Texts {
    /// Pieces one behind the other.
    pub fn joined(pieces: &[Words]) -> Self {
        Self([0, 1, 2].map(|language| pieces.iter().map(|words| words[language]).collect()))
    }

    /// One to three sentences about a subject.
    pub fn speech(dice: &mut Dice, subject: usize) -> Self {
        let mut speech = Self::default();
        for sentence in 0..=dice.mostly_low(3) {
            // The first is about the subject itself, the others wander off.
            let about = if sentence == 0 { subject } else { dice.below(SUBJECTS.len() as u64) as usize };
            let pieces = [dice.pick(&OPENINGS), subject_words(about), dice.pick(&TAILS)];
            let space = if sentence == 0 { "" } else { " " };
            for (language, text) in speech.0.iter_mut().enumerate() {
                text.push_str(space);
                for words in pieces {
                    text.push_str(words[language]);
                }
                text.push('.');
            }
        }
        speech
    }

    /// As a map of RON.
    pub fn map(&self) -> String {
        let [en, uk, ru] = &self.0;
        format!("{{\"en\": \"{en}\", \"uk\": \"{uk}\", \"ru\": \"{ru}\"}}")
    }

    /// In English alone, as a string of RON.
    pub fn plain(&self) -> String {
        format!("\"{}\"", self.0[0])
    }
}

/// The words of a subject, whatever its number.
pub fn subject_words(number: usize) -> Words {
    SUBJECTS[number % SUBJECTS.len()]
}

/// A person's name; no two are alike before `GIVEN.len() * FAMILY.len()`.
pub fn person(number: u64) -> Texts {
    let number = number as usize;
    let family = number % FAMILY.len();
    let given = (number / FAMILY.len() + family * 7) % GIVEN.len();
    Texts::joined(&[GIVEN[given], [" "; 3], FAMILY[family]])
}

/// A party's name.
pub fn party(number: u64) -> Texts {
    let number = number as usize;
    let side = SIDES[number % SIDES.len()];
    Texts::joined(&[side, [" "; 3], UNIONS[(number / SIDES.len() + number) % UNIONS.len()]])
}

const SIDES: [Words; 6] = [
    ["Northern", "Північний", "Северный"],
    ["Southern", "Південний", "Южный"],
    ["Eastern", "Східний", "Восточный"],
    ["Western", "Західний", "Западный"],
    ["Coastal", "Прибережний", "Прибрежный"],
    ["Mountain", "Гірський", "Горный"],
];

const UNIONS: [Words; 5] = [
    ["Union", "Союз", "Союз"],
    ["Alliance", "Альянс", "Альянс"],
    ["Bloc", "Блок", "Блок"],
    ["Congress", "Конгрес", "Конгресс"],
    ["Forum", "Форум", "Форум"],
];

const GIVEN: [Words; 32] = [
    ["Anna", "Анна", "Анна"],
    ["Borys", "Борис", "Борис"],
    ["Vira", "Віра", "Вера"],
    ["Viktor", "Віктор", "Виктор"],
    ["Halyna", "Галина", "Галина"],
    ["Danylo", "Данило", "Данил"],
    ["Ihor", "Ігор", "Игорь"],
    ["Inna", "Інна", "Инна"],
    ["Kateryna", "Катерина", "Екатерина"],
    ["Klym", "Клим", "Клим"],
    ["Larysa", "Лариса", "Лариса"],
    ["Lev", "Лев", "Лев"],
    ["Marta", "Марта", "Марта"],
    ["Maksym", "Максим", "Максим"],
    ["Nina", "Ніна", "Нина"],
    ["Nazar", "Назар", "Назар"],
    ["Oksana", "Оксана", "Оксана"],
    ["Oleh", "Олег", "Олег"],
    ["Polina", "Поліна", "Полина"],
    ["Pavlo", "Павло", "Павел"],
    ["Roman", "Роман", "Роман"],
    ["Raisa", "Раїса", "Раиса"],
    ["Sofiia", "Софія", "София"],
    ["Stepan", "Степан", "Степан"],
    ["Tamara", "Тамара", "Тамара"],
    ["Taras", "Тарас", "Тарас"],
    ["Uliana", "Уляна", "Ульяна"],
    ["Fedir", "Федір", "Фёдор"],
    ["Yulia", "Юлія", "Юлия"],
    ["Yakiv", "Яків", "Яков"],
    ["Zoia", "Зоя", "Зоя"],
    ["Zakhar", "Захар", "Захар"],
];

const FAMILY: [Words; 33] = [
    ["Artemchuk", "Артемчук", "Артемчук"],
    ["Bilenko", "Біленко", "Биленко"],
    ["Bondarchuk", "Бондарчук", "Бондарчук"],
    ["Vasylenko", "Василенко", "Василенко"],
    ["Hordiienko", "Гордієнко", "Гордиенко"],
    ["Hrynko", "Гринько", "Гринько"],
    ["Demchuk", "Демчук", "Демчук"],
    ["Yevtushenko", "Євтушенко", "Евтушенко"],
    ["Zhuchenko", "Жученко", "Жученко"],
    ["Zinchuk", "Зінчук", "Зинчук"],
    ["Ivanchuk", "Іванчук", "Иванчук"],
    ["Kovalchuk", "Ковальчук", "Ковальчук"],
    ["Kravchenko", "Кравченко", "Кравченко"],
    ["Lytvynenko", "Литвиненко", "Литвиненко"],
    ["Luchko", "Лучко", "Лучко"],
    ["Marchenko", "Марченко", "Марченко"],
    ["Melnychuk", "Мельничук", "Мельничук"],
    ["Nechyporuk", "Нечипорук", "Нечипорук"],
    ["Onyshchenko", "Онищенко", "Онищенко"],
    ["Panchuk", "Панчук", "Панчук"],
    ["Petrenko", "Петренко", "Петренко"],
    ["Romaniuk", "Романюк", "Романюк"],
    ["Rudenko", "Руденко", "Руденко"],
    ["Savchuk", "Савчук", "Савчук"],
    ["Symonenko", "Симоненко", "Симоненко"],
    ["Tkachuk", "Ткачук", "Ткачук"],
    ["Tymoshchuk", "Тимощук", "Тимощук"],
    ["Fedorchuk", "Федорчук", "Федорчук"],
    ["Kharchenko", "Харченко", "Харченко"],
    ["Tsymbaliuk", "Цимбалюк", "Цымбалюк"],
    ["Chumachenko", "Чумаченко", "Чумаченко"],
    ["Shevchuk", "Шевчук", "Шевчук"],
    ["Yurchenko", "Юрченко", "Юрченко"],
];

/// What persons are.
pub const ROLES: [Words; 8] = [
    ["Foreign Minister", "міністр закордонних справ", "министр иностранных дел"],
    ["Special envoy", "спеціальний посланець", "специальный посланник"],
    ["Head of the delegation", "голова делегації", "глава делегации"],
    ["Spokesperson", "речник", "официальный представитель"],
    ["Member of parliament", "народний депутат", "депутат"],
    ["Chief inspector", "головний інспектор", "главный инспектор"],
    ["Adviser", "радник", "советник"],
    ["Ambassador", "посол", "посол"],
];

/// What is no person.
pub const BODIES: [Words; 5] = [
    ["Ministry of Trade", "Міністерство торгівлі", "Министерство торговли"],
    ["Border Service", "Прикордонна служба", "Пограничная служба"],
    ["Commission of Inquiry", "Слідча комісія", "Следственная комиссия"],
    ["Observer Mission", "Місія спостерігачів", "Миссия наблюдателей"],
    ["Council of Experts", "Рада експертів", "Совет экспертов"],
];

/// What the case is about, in the genitive where there is one.
pub const SUBJECTS: [Words; 24] = [
    ["the exchange of prisoners", "обміну полоненими", "обмена пленными"],
    ["the reopening of the border", "відкриття кордону", "открытия границы"],
    ["grain shipments", "перевезень зерна", "перевозок зерна"],
    ["the gas pipeline", "газопроводу", "газопровода"],
    ["the ceasefire line", "лінії припинення вогню", "линии прекращения огня"],
    ["the return of the embassies", "повернення посольств", "возвращения посольств"],
    ["access for inspectors", "доступу інспекторів", "доступа инспекторов"],
    ["the timetable of the elections", "графіка виборів", "графика выборов"],
    ["the frozen assets", "заморожених активів", "замороженных активов"],
    ["the river dam", "річкової греблі", "речной плотины"],
    ["the safety of shipping", "безпеки судноплавства", "безопасности судоходства"],
    ["security guarantees", "гарантій безпеки", "гарантий безопасности"],
    ["the rebuilding of the port", "відбудови порту", "восстановления порта"],
    ["the return of the archives", "повернення архівів", "возвращения архивов"],
    ["flight permits", "дозволів на польоти", "разрешений на полёты"],
    ["the language law", "мовного закону", "языкового закона"],
    ["the customs tariff", "митного тарифу", "таможенного тарифа"],
    ["the nuclear power plant", "атомної електростанції", "атомной электростанции"],
    ["the humanitarian corridor", "гуманітарного коридору", "гуманитарного коридора"],
    ["the observers’ mandate", "мандата спостерігачів", "мандата наблюдателей"],
    ["the missing persons", "зниклих безвісти", "пропавших без вести"],
    ["the railway link", "залізничного сполучення", "железнодорожного сообщения"],
    ["clearing the minefields", "розмінування полів", "разминирования полей"],
    ["the exchange rate", "обмінного курсу", "обменного курса"],
];

/// Kinds of event with how a title of that kind begins.
pub const HEADS: [(&str, Words); 10] = [
    ("Call", ["Phone call about ", "Телефонна розмова щодо ", "Телефонный разговор по вопросу "]),
    ("Meeting", ["Talks on ", "Переговори щодо ", "Переговоры по вопросу "]),
    (
        "Meeting",
        ["The working group meets on ", "Засідання робочої групи щодо ", "Заседание рабочей группы по вопросу "],
    ),
    ("Visit", ["A visit to discuss ", "Візит для обговорення ", "Визит для обсуждения "]),
    ("Announcement", ["Announcement on ", "Оголошення щодо ", "Объявление по вопросу "]),
    ("Publication", ["A report is published on ", "Оприлюднено звіт щодо ", "Опубликован доклад по вопросу "]),
    ("Decision", ["Decision on ", "Рішення щодо ", "Решение по вопросу "]),
    ("Incident", ["An incident that bears on ", "Інцидент, що стосується ", "Инцидент, который касается "]),
    ("Deadline", ["The time runs out for ", "Спливає термін для ", "Истекает срок для "]),
    ("Other(\"dispute\")", ["Dispute over ", "Суперечка щодо ", "Спор по вопросу "]),
];

/// How a sentence begins.
pub const OPENINGS: [Words; 12] = [
    [
        "We agreed to continue the talks on ",
        "Ми домовилися продовжити переговори щодо ",
        "Мы договорились продолжить переговоры по вопросу ",
    ],
    [
        "There is still no common understanding on ",
        "Досі немає спільного розуміння щодо ",
        "До сих пор нет общего понимания по вопросу ",
    ],
    [
        "Nobody has shown us a single document on ",
        "Ніхто не показав нам жодного документа щодо ",
        "Никто не показал нам ни одного документа по вопросу ",
    ],
    [
        "We will not accept any conditions on ",
        "Ми не приймемо жодних умов щодо ",
        "Мы не примем никаких условий по вопросу ",
    ],
    ["Our position has not changed on ", "Наша позиція не змінилася щодо ", "Наша позиция не изменилась по вопросу "],
    [
        "The sides have exchanged drafts on ",
        "Сторони обмінялися проєктами документів щодо ",
        "Стороны обменялись проектами документов по вопросу ",
    ],
    [
        "The ministers must report by Friday on ",
        "Міністри мають до п’ятниці доповісти щодо ",
        "Министры должны до пятницы доложить по вопросу ",
    ],
    ["There was no secret deal on ", "Не було жодної таємної угоди щодо ", "Не было никакой тайной сделки по вопросу "],
    [
        "It is too early to speak of success on ",
        "Зарано говорити про успіх щодо ",
        "Рано говорить об успехе по вопросу ",
    ],
    [
        "We expect a written answer on ",
        "Ми чекаємо письмової відповіді щодо ",
        "Мы ждём письменного ответа по вопросу ",
    ],
    [
        "We have heard three different accounts of ",
        "Ми чули три різні розповіді щодо ",
        "Мы слышали три разных рассказа по вопросу ",
    ],
    [
        "The first results are visible on ",
        "Уже видно перші результати щодо ",
        "Уже видны первые результаты по вопросу ",
    ],
];

/// How a sentence ends.
pub const TAILS: [Words; 9] = [
    [
        ", and nothing will be signed without us",
        ", і без нас нічого не буде підписано",
        ", и без нас ничего не будет подписано",
    ],
    [
        ", although the details are still open",
        ", хоча подробиці ще не узгоджено",
        ", хотя подробности ещё не согласованы",
    ],
    [
        ", as was said at the last meeting",
        ", як і було сказано на минулій зустрічі",
        ", как и было сказано на прошлой встрече",
    ],
    [
        "; the rest depends on the other side",
        "; решта залежить від іншої сторони",
        "; остальное зависит от другой стороны",
    ],
    [", and this must be done before winter", ", і це треба зробити до зими", ", и это нужно сделать до зимы"],
    [", whatever the newspapers write", ", хоч би що писали газети", ", что бы ни писали газеты"],
    [", and we have said so in writing", ", і ми сказали про це письмово", ", и мы сказали об этом письменно"],
    [
        ", but only if the other side does the same",
        ", але лише якщо інша сторона зробить те саме",
        ", но только если другая сторона сделает то же",
    ],
    ["", "", ""],
];

/// How a commitment begins.
pub const PROMISES: [Words; 6] = [
    ["To submit a draft on ", "Подати проєкт щодо ", "Представить проект по вопросу "],
    ["To hold consultations on ", "Провести консультації щодо ", "Провести консультации по вопросу "],
    [
        "To give the observers all data on ",
        "Надати спостерігачам усі дані щодо ",
        "Предоставить наблюдателям все данные по вопросу ",
    ],
    ["To publish the agreement on ", "Оприлюднити угоду щодо ", "Опубликовать соглашение по вопросу "],
    ["To refrain from new steps on ", "Утриматися від нових кроків щодо ", "Воздержаться от новых шагов по вопросу "],
    ["To name a person in charge of ", "Призначити відповідального за стан ", "Назначить ответственного за состояние "],
];

/// Deadlines as worded.
pub const DEADLINES: [Words; 3] = [
    ["as soon as possible", "якнайшвидше", "как можно скорее"],
    ["before the next round", "до наступного раунду", "до следующего раунда"],
    ["within a reasonable time", "у розумний строк", "в разумный срок"],
];

/// Where events happen.
pub const PLACES: [Words; 10] = [
    ["Geneva", "Женева", "Женева"],
    ["Vienna", "Відень", "Вена"],
    ["Istanbul", "Стамбул", "Стамбул"],
    ["Riyadh", "Ер-Ріяд", "Эр-Рияд"],
    ["Helsinki", "Гельсінкі", "Хельсинки"],
    ["Warsaw", "Варшава", "Варшава"],
    ["Doha", "Доха", "Доха"],
    ["Kyiv", "Київ", "Киев"],
    ["Reykjavik", "Рейк’явік", "Рейкьявик"],
    ["Valletta", "Валлетта", "Валлетта"],
];

/// Who publishes: `(name, host, language of its texts)`.
pub const OUTLETS: [(&str, &str, &str); 8] = [
    ("Morning Courier", "courier.example", "en"),
    ("Harbour Radio", "harbour.example", "en"),
    ("Border Gazette", "gazette.example", "en"),
    ("Вечірній вісник", "visnyk.example", "uk"),
    ("Річкове радіо", "radio.example", "uk"),
    ("Новости порта", "port.example", "ru"),
    ("Утренняя хроника", "hronika.example", "ru"),
    ("Wire Service", "wire.example", "en"),
];

/// Free tags.
pub const TAGS: [&str; 12] = [
    "round-1",
    "round-2",
    "border",
    "economy",
    "leak",
    "press",
    "phone",
    "closed-door",
    "disputed",
    "signed",
    "витік",
    "утечка",
];
