using System.Globalization;
using System.Text.RegularExpressions;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds.Words;

/// <summary>Days as people write them in tables. What a text leaves out, such as the year, is taken from the days of the event, which is said; today makes no difference.</summary>
/// <param name="event">The days of the event.</param>
/// <param name="findings">Is told what was guessed.</param>
/// <param name="isMonthFirst">True when the numbers of a date stand in the order 6/24/2030.</param>
internal sealed partial class DayWords(EventDays @event, FeedFindings findings, bool isMonthFirst)
{
    private static readonly Lazy<(Dictionary<string, int> Months, Dictionary<string, DayOfWeek> Weekdays)> Names = new(() =>
    {
        var (months, weekdays) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, DayOfWeek>(StringComparer.Ordinal));
        foreach (var format in new[] { "en-GB", "en-US", "fr-FR", "de-DE", "es-ES", "it-IT", "pt-PT", "nl-NL", "pl-PL", "sv-SE", "ru-RU", "tr-TR", "ar-EG" }.Select(name => CultureInfo.GetCultureInfo(name).DateTimeFormat))
        {
            for (var month = 0; month < 12; month++)
            {
                foreach (var name in new[] { format.MonthNames[month], format.MonthGenitiveNames[month], format.AbbreviatedMonthNames[month], format.AbbreviatedMonthGenitiveNames[month] })
                {
                    months.TryAdd(Folded(name), month + 1);
                }
            }

            for (var day = 0; day < 7; day++)
            {
                foreach (var name in new[] { format.DayNames[day], format.AbbreviatedDayNames[day], format.ShortestDayNames[day] })
                {
                    weekdays.TryAdd(Folded(name), (DayOfWeek)day);
                }
            }
        }

        return (months, weekdays);
    });

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "the", "of", "le", "de", "den", "der", "del", "do", "da", "am", "er", "st", "nd", "rd", "th" };

    private static readonly HashSet<string> CountedDays = new(StringComparer.Ordinal) { "day", "tag", "jour", "dia", "giorno", "dag", "dzien", "день", "اليوم", "日目" };

    /// <summary>A reader for the days of a file, in the order of day and month that its dates have: one date such as 6/24/2030 shows it for all, and otherwise the days of the event do.</summary>
    /// <param name="event">The days of the event.</param>
    /// <param name="findings">Is told what was guessed.</param>
    /// <param name="all">The texts of all days in the file.</param>
    public static DayWords For(EventDays @event, FeedFindings findings, IReadOnlyCollection<string> all)
    {
        var numbered = all.Select(Numbered).OfType<Date>().Where(n => !n.IsOrdered).ToList();
        var (canBeDayFirst, canBeMonthFirst) = (numbered.TrueForAll(n => n.Parts[1] <= 12), numbered.TrueForAll(n => n.Parts[0] <= 12));
        var told = new DayWords(@event, new(), isMonthFirst: false);
        var flipped = new DayWords(@event, new(), isMonthFirst: true);
        var isMonthFirst = canBeMonthFirst && (!canBeDayFirst || numbered.Count > 0 && numbered.Count(n => @event.Holds(told.Of(n))) < numbered.Count(n => @event.Holds(flipped.Of(n))));
        if (canBeDayFirst && canBeMonthFirst && numbered.Find(n => n.Parts[0] != n.Parts[1] && (isMonthFirst || !@event.Holds(told.Of(n)))) is { } unsure)
        {
            findings.Add(Oddity.DayAndMonth, unsure.Text);
        }

        return new(@event, findings, isMonthFirst);
    }

    /// <summary>The day that a text names; null when it names none.</summary>
    public DateOnly? Read(string text)
    {
        var line = CleanText.Line(text);
        if (line.Length == 0)
        {
            return null;
        }

        if (FeedReading.Day(line) is { } iso)
        {
            return iso;
        }

        if (Numbered(line) is { } numbered)
        {
            return Said(numbered.Year is null, Of(numbered), line);
        }

        // A day that has lost its format in a spreadsheet: days since the end of 1899.
        if (double.TryParse(line, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 80_000)
        {
            return DateOnly.FromDateTime(DateTime.FromOADate(serial));
        }

        return InWords(line);
    }

    // 24.6.2030, 6/24/30, 24/6, 2030/06/24, 2030年6月24日: two numbers in the order of the text, and the year when there is one.
    private static Date? Numbered(string text)
    {
        var line = CleanText.Line(text);
        var isOrdered = YearFirst().Match(line) is { Success: true };
        if ((isOrdered ? YearFirst() : DayAndMonth()).Match(line) is not { Success: true } match)
        {
            return null;
        }

        var year = match.Groups["year"].Length switch { 0 => (int?)null, 2 => 2000 + Number(match, "year"), _ => Number(match, "year") };
        return new(line, [Number(match, "day"), Number(match, "month")], year, isOrdered);
    }

    private DateOnly? Of(Date date)
    {
        var (day, month) = isMonthFirst && !date.IsOrdered ? (date.Parts[1], date.Parts[0]) : (date.Parts[0], date.Parts[1]);
        return Of(date.Year, month, day);
    }

    // Without a year, that in which the day is nearest to the event.
    private DateOnly? Of(int? year, int month, int day) => year is { } given ? Valid(given, month, day)
        : new[] { -1, 0, 1 }.Select(y => Valid(@event.First.Year + y, month, day)).Where(d => d is not null).OrderBy(d => Math.Abs(d!.Value.DayNumber - @event.First.DayNumber)).FirstOrDefault();

    private static DateOnly? Valid(int year, int month, int day) =>
        year is >= 1900 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private DateOnly? Said(bool isGuess, DateOnly? day, string text)
    {
        if (isGuess && day is not null)
        {
            findings.Add(Oddity.NoYear, text);
        }

        return day;
    }

    private DateOnly? InWords(string line)
    {
        List<string> words = [.. Word().Matches(line).Select(m => Folded(m.Value))];
        List<int> numbers = [.. words.Where(w => char.IsAsciiDigit(w[0])).Select(w => int.Parse(w, CultureInfo.InvariantCulture))];
        List<string> others = [.. words.Where(w => !char.IsAsciiDigit(w[0]) && !Small.Contains(w))];
        var (months, weekdays) = Names.Value;
        if (others.Exists(w => !months.ContainsKey(w) && !weekdays.ContainsKey(w) && !CountedDays.Contains(w)))
        {
            return null;
        }

        // “mar. 9 juin” is a Tuesday in June, “mar 9” the ninth of March.
        var named = others.Where(months.ContainsKey).OrderBy(w => weekdays.ContainsKey(w)).ToList();
        if (named.Count > 0 && numbers.Count is 1 or 2 && numbers.FindIndex(n => n is >= 1 and <= 31) is >= 0 and var at)
        {
            var year = numbers.Count == 2 ? numbers[1 - at] : (int?)null;
            return Said(year is null, Of(year is < 100 ? 2000 + year : year, months[named[0]], numbers[at]), line);
        }

        var found = numbers is [var count] && others is [var word] && CountedDays.Contains(word) && count >= 1 && count <= @event.Count ? @event.First.AddDays(count - 1)
            : numbers.Count == 0 && others is [var weekday] && weekdays.TryGetValue(weekday, out var dayOfWeek) ? @event.Only(dayOfWeek)
            : null;
        if (found is not null)
        {
            findings.Add(Oddity.DayOfEvent, line);
        }

        return found;
    }

    private static string Folded(string name) => SearchText.Fold(name.Replace(".", "", StringComparison.Ordinal));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\D{0,12}?\b(?<day>\d{1,2})\s?[./ -]\s?(?<month>\d{1,2})(?:\s?[./ -]\s?(?<year>\d{4}|\d{2})\b.*|[./]?)$")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"^(?:(?<year>\d{4})[./](?<month>\d{1,2})[./](?<day>\d{1,2})|(?:(?<year>\d{4})\s?年\s?)?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日)")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\d+|[\p{L}\p{M}]+")]
    private static partial Regex Word();

    private sealed record Date(string Text, int[] Parts, int? Year, bool IsOrdered);
}
