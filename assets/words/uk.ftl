# Слова інтерфейсу українською. Ключі й аргументи такі самі, як у en.ftl.

# Команди

command-open = Відкрити…
    .help = Відкрити файл справи
command-open-folder = Відкрити теку…
    .help = Відкрити теку з файлами справи
command-open-built-in = Вбудована справа: Ер-Ріяд
    .help = Відкрити справу, що йде разом із програмою
command-reload = Перечитати
    .help = Прочитати файли цієї справи ще раз
command-copy = Копіювати
    .help = Копіювати вибране разом із часом, джерелами й посиланнями
command-copy-listed = Копіювати список учасника
    .help = Копіювати все, що інспектор показує про вибраних учасників
command-quit = Вийти
    .help = Закрити вікно
command-zoom-in = Збільшити
    .help = Показати менший проміжок часу, ближче
command-zoom-out = Зменшити
    .help = Показати більший проміжок часу
command-earlier = Раніше
    .help = Перейти до того, що було раніше
command-later = Пізніше
    .help = Перейти до того, що було пізніше
command-fit-all = Уся справа
    .help = Показати справу цілком
command-centre = Вибране в центр
    .help = Помістити вибране в центр; ще раз — на весь екран
command-next = Наступний запис
    .help = Наступний запис справи
command-previous = Попередній запис
    .help = Попередній запис справи
command-first = Перший запис
    .help = Перший запис справи
command-last = Останній запис
    .help = Останній запис справи
command-next-related = Наступний пов’язаний
    .help = Наступний запис, пов’язаний із вибраним
command-previous-related = Попередній пов’язаний
    .help = Попередній запис, пов’язаний із вибраним
command-next-in-lane = Далі по доріжці
    .help = Наступний запис на доріжці
command-previous-in-lane = Назад по доріжці
    .help = Попередній запис на доріжці
command-lane-above = Доріжка вище
    .help = Найближчий запис на доріжці вище
command-lane-below = Доріжка нижче
    .help = Найближчий запис на доріжці нижче
command-show-in-full = Показати повністю
    .help = Показати вибраний запис в інспекторі
command-group-actors = За сторонами
    .help = Доріжка для кожного учасника, під його стороною
command-group-parties = Лише за сторонами
    .help = Доріжка для кожної сторони
command-group-kinds = За видами
    .help = Доріжка для кожного виду подій і одна для заяв
command-group-places = За місцями
    .help = Доріжка для кожного місця
command-group-topics = За темами
    .help = Доріжка для кожної теми
command-group-sources = За джерелами
    .help = Доріжка для кожного джерела
command-group-tags = За мітками
    .help = Доріжка для кожної мітки
command-group-packed = Одна щільна доріжка
    .help = Усе на одній доріжці
command-order-case = Як у справі
    .help = Доріжки в порядку справи
command-order-name = За назвою
    .help = Доріжки за абеткою
command-order-activity = За активністю
    .help = Спершу доріжки з найбільшою кількістю подій і заяв
command-all-actors = Усі учасники
    .help = Доріжка для кожного учасника, зокрема й найменш активних
command-leading-actors = Провідні учасники
    .help = Найменш активні — на спільній доріжці
command-fold-parties = Згорнути всі сторони
    .help = Одна доріжка для кожної сторони
command-unfold-parties = Розгорнути всі сторони
    .help = Знову доріжка для кожного учасника
command-clear-selection = Зняти вибір
    .help = Нічого не вибирати; ще раз — забути пошук
command-toggle-heads = Учасники
    .help = Відкрити або закрити стовпець ліворуч від часової шкали
command-toggle-inspector = Інспектор
    .help = Відкрити або закрити панель праворуч
command-toggle-bottom = Нижня панель
    .help = Відкрити або закрити вкладки під часовою шкалою
command-toggle-keys = Клавіші
    .help = Показати всі клавіші
command-toggle-legend = Що означають позначки
    .help = Усі позначки часової шкали та їхнє значення
command-search = Пошук…
    .help = Знайти людей, слова й події
command-search-too = Пошук…
    .help = Те саме
command-next-hit = Наступний збіг
    .help = Перейти до наступного знайденого; також Enter
command-previous-hit = Попередній збіг
    .help = Перейти до попереднього; також Shift+Enter
command-next-region = Наступна область
    .help = Часова шкала, вкладки під нею, інспектор, меню: клавіатура переходить далі
command-previous-region = Попередня область
    .help = Клавіатура повертається назад
command-language-english = English
    .help = Показувати англійською
command-language-ukrainian = Українська
    .help = Показувати українською
command-language-russian = Русский
    .help = Показувати російською

# Меню

menu-file = Файл
menu-edit = Правка
menu-view = Вигляд
menu-go = Перехід
menu-help = Довідка
menu-lanes = Доріжки
menu-order = Порядок доріжок
menu-recent = Нещодавні
menu-copy-commitments = Копіювати таблицю зобов’язань
menu-copy-sources = Копіювати таблицю джерел
menu-copy-problems = Копіювати таблицю проблем
theme-system = Тема системи
theme-light = Світла тема
theme-dark = Темна тема

# Верхня панель

top-zone-help = Час указано в цьому поясі
theme-button = Тема: { $now }. Перемкнути на: { $next }
theme-now-system = як у системі
theme-now-light = світла
theme-now-dark = темна
language-button = Мова: { $language }
language-button-texts = Мова: { $language }. Тексти справи: { $texts }
language-of-the-case = Тексти справи
language-as-interface = Як інтерфейс

# Назви мов у середині рядка

language-ar = арабська
language-be = білоруська
language-bg = болгарська
language-cs = чеська
language-da = данська
language-de = німецька
language-el = грецька
language-en = англійська
language-es = іспанська
language-et = естонська
language-fa = перська
language-fi = фінська
language-fr = французька
language-he = іврит
language-it = італійська
language-ja = японська
language-lt = литовська
language-lv = латиська
language-pl = польська
language-ro = румунська
language-ru = російська
language-tr = турецька
language-uk = українська
language-zh = китайська

# Кількості

count-statements = { $count } { $count ->
        [one] заява
        [few] заяви
       *[other] заяв
    }
count-items = { $count } { $count ->
        [one] запис
        [few] записи
       *[other] записів
    }

# Заголовки доріжок

head-party = Сторона { $name }
head-party-shown = Сторона { $name }, розгорнута
head-party-folded = Сторона { $name }, згорнута, { $statements }
head-actor = Учасник { $who }, { $statements }
head-more-actors = Ще { $count } { $count ->
        [one] учасник
        [few] учасники
       *[other] учасників
    }
head-more-actors-of = { $party }: ще { $count } { $count ->
        [one] учасник
        [few] учасники
       *[other] учасників
    }, { $statements }
head-fewer-actors = Менше учасників
head-fewer-actors-of = { $party }: менше учасників
head-others = Інші
head-unnamed = Без учасників
head-unnamed-with = Без учасників, { $statements }

# Підказка, як почати

hint-move = Тягніть або крутіть коліщатко, щоб рухатися в часі; з Ctrl воно змінює масштаб
hint-actor = Натисніть на учасника ліворуч, щоб прочитати все, що він сказав
hint-open = { $open } відкриває вашу справу; { $keys } показує всі клавіші
hint-dismiss = Зрозуміло
hint-dismiss-name = Сховати підказку, як почати
