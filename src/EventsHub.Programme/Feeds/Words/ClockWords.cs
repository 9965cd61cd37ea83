using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Words;

/// <summary>Times of day and lengths as people and programs write them.</summary>
internal static partial class ClockWords
{
    private static readonly HashSet<string> Noon = new(StringComparer.Ordinal) { "noon", "midday", "midi", "mittag", "mittags", "mediodia", "mezzogiorno", "meio-dia", "正午" };

    /// <summary>A time of day in minutes after midnight, up to 48 hours; null when the text is none.</summary>
    public static int? Time(string? text) => Read(text).Start;

    /// <summary>The parts of a text such as <c>10:00</c>, <c>9h30</c>, <c>10:00 – 11:00</c> or <c>8 Mar 2027 10:00</c>.</summary>
    /// <param name="text">The text; null is empty.</param>
    /// <returns>What stands before the times, which may be a day; start and end in minutes after midnight; and whether a bare number was taken for a time, which is a guess.</returns>
    public static (string Day, int? Start, int? End, bool IsGuess) Read(string? text)
    {
        var line = CleanText.Line(text);
        if (Noon.Contains(SearchText.Fold(line)))
        {
            return ("", 12 * 60, null, false);
        }

        if (Bare(line) is { } bare)
        {
            return ("", bare, null, true);
        }

        if (Clock().Match(line) is not { Success: true } match || OfDay(match, "from", match.Groups["tohalf"].Value) is not { } start)
        {
            return (line, null, null, false);
        }

        var end = match.Groups["to"].Success ? OfDay(match, "to", "") : null;
        // “11:00 – 1:00 PM” begins in the morning: the half of the day stands only once, and belongs to the end.
        if (start > end && match.Groups["tohalf"].Success && !match.Groups["fromhalf"].Success)
        {
            start = OfDay(match, "from", "") ?? start;
        }

        return (match.Groups["day"].Value.Trim(' ', ',', 'T'), start, end, false);
    }

    /// <summary>A length in minutes from 45, 45 min, 1:30, 0:45:00, 1:02:00:00, 1h30, 1.5 h, PT45M or “1 day, 2:00:00”; null when the text is none of these.</summary>
    public static int? Length(string? text)
    {
        var line = CleanText.Line(text);
        // Some programs write minutes where hours belong, as a number with a fraction.
        if (MinutesForHours().Match(line) is { Success: true } odd)
        {
            return Number(odd.Groups[1].Value);
        }

        if (Days().Match(line) is { Success: true } days && Colons(days.Groups[2].Value) is { } rest)
        {
            return Number(days.Groups[1].Value) * Session.MaxMinutes + rest;
        }

        return Colons(line) ?? InWords(line) ?? Iso(line) ?? Fraction(line);
    }

    /// <summary>The clock of a time in minutes after midnight; what is past midnight is of the night after.</summary>
    public static TimeOnly OfDay(int minutes) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minutes % Session.MaxMinutes));

    private static int? OfDay(Match match, string part, string otherHalf)
    {
        var (hours, minutes) = (Number(match.Groups[$"{part}h"].Value), match.Groups[$"{part}m"].Length > 0 ? Number(match.Groups[$"{part}m"].Value) : 0);
        var half = (match.Groups[$"{part}half"] is { Length: > 0 } own ? own.Value : otherHalf).ToLowerInvariant();
        hours = half.StartsWith('p') && hours < 12 ? hours + 12 : half.StartsWith('a') && hours == 12 ? 0 : hours;
        return hours < 48 && minutes < 60 ? hours * 60 + minutes : null;
    }

    // 0.25 and .25 are a quarter of a day, 1.25 that of the next, 46454.25 is a quarter of a day on that day, 9 is nine o'clock and 0930 half past nine.
    private static int? Bare(string line)
    {
        if (Digits().IsMatch(line))
        {
            var (hours, minutes) = line.Length > 2 ? (Number(line[..^2]), Number(line[^2..])) : (Number(line), 0);
            return hours < 25 && minutes < 60 ? hours * 60 + minutes : null;
        }

        return NumberWithFraction().IsMatch(line) && double.TryParse(line, NumberStyles.Float, CultureInfo.InvariantCulture, out var part) && part is (> 0 and < 2) or (> 20_000 and < 80_000)
            ? (int)Math.Round((part < 2 ? part : part - Math.Floor(part)) * Session.MaxMinutes) : null;
    }

    private static int? Colons(string line)
    {
        var numbers = new List<int>();
        foreach (var part in line.Split(':'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 1_000_000)
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers switch
        {
            [var minutes] => minutes,
            [var hours, var minutes] => hours * 60 + minutes,
            [var hours, var minutes, _] => hours * 60 + minutes,
            [var days, var hours, var minutes, _] => days * Session.MaxMinutes + hours * 60 + minutes,
            _ => null,
        };
    }

    private static int? InWords(string line) => line.Length == 0 || HoursAndMinutes().Match(line) is not { Success: true } match ? null
        : (match.Groups["h"].Length > 0 ? (int)Math.Round(double.Parse(match.Groups["h"].Value.Replace(',', '.'), CultureInfo.InvariantCulture) * 60) : 0)
            + (match.Groups["m"].Length > 0 ? Number(match.Groups["m"].Value) : 0);

    private static int? Iso(string line)
    {
        try
        {
            return line.StartsWith('P') && XmlConvert.ToTimeSpan(line) is var length && length < TimeSpan.FromDays(700) ? (int)length.TotalMinutes : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static int? Fraction(string line) => !double.TryParse(line, NumberStyles.Float, CultureInfo.InvariantCulture, out var part) ? null
        : part is > 0 and < 1 ? (int)Math.Round(part * Session.MaxMinutes)
        : part is >= 1 and <= 100_000 ? (int)Math.Round(part)
        : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<day>.*?)(?<from>(?<![\d:.])(?<fromh>\d{1,2}) ?(?:[:.] ?(?<fromm>\d{2})(?::\d{2}(?:\.\d+)?)?|[hH](?: ?(?<fromm>\d{2}))?(?!\w)|(?= ?[aApP]\.?[mM])) ?(?<fromhalf>[aApP]\.?[mM]\.?)?)(?: ?(?:Uhr|h))?(?: ?(?:-|–|—|−|~|to|bis|à|a|until) ?(?<to>(?<toh>\d{1,2}) ?(?:[:.] ?(?<tom>\d{2})(?::\d{2})?|[hH](?: ?(?<tom>\d{2}))?|(?= ?[aApP]\.?[mM])) ?(?<tohalf>[aApP]\.?[mM]\.?)?)(?: ?(?:Uhr|h))?)?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^\d{1,4}$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(\d*\.\d+([eE]-?\d+)?|\d+[eE]-\d+)$")]
    private static partial Regex NumberWithFraction();

    [GeneratedRegex(@"^(\d{1,6})\.0:00$")]
    private static partial Regex MinutesForHours();

    [GeneratedRegex(@"^(\d{1,3}) days?, (.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Days();

    [GeneratedRegex(@"^(?:(?<h>\d{1,4}(?:[.,]\d+)?)\s*(?:h|hours?|heures?|std|stunden?|horas?|ore)\.?)?\s*(?:(?<m>\d{1,6})\s*(?:m|mn|min|mins|minutes?|minuten|minutos|minuti)?\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex HoursAndMinutes();
}
