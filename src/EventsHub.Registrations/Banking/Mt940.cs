using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Banking;

/// <summary>Reads customer statement messages (SWIFT MT940), with the structured details in field 86 of German banks (?20 …), of SWIFT and Dutch banks (/NAME/ …), or none.</summary>
internal static partial class Mt940
{
    // Fields of SEPA within the text of field 86: German banks write EREF+…, and SVWZ+ before what the payer wrote.
    private static readonly string[] Sepa = ["EREF", "KREF", "MREF", "CRED", "DEBT", "COAM", "OAMT", "SVWZ", "ABWA", "ABWE", "IBAN", "BIC", "PURP", "RREF", "SQTP"];

    // Business transaction codes of German banks: returned payments and direct debits; charges and interest.
    private static readonly HashSet<string> Returns = ["108", "109", "159", "184", "185"];
    private static readonly HashSet<string> Charges = ["805", "806", "807", "808", "809", "810", "811", "812", "813", "814", "815", "816", "817", "818"];

    /// <summary>True when a file begins like one, with or without the envelope of SWIFT.</summary>
    public static bool Is(ReadOnlySpan<byte> content) => Begin().IsMatch(Encoding.Latin1.GetString(content[..Math.Min(content.Length, 1000)]));

    public static IReadOnlyList<StatementContent> Read(string text)
    {
        List<StatementContent> statements = [];
        var lines = 0;
        Builder? current = null;
        foreach (var (tag, value) in Fields(text))
        {
            if (tag == "20")
            {
                End();
                current = new();
            }

            if (current?.Take(tag, value) == true)
            {
                StatementFile.CheckLength(++lines);
            }
        }

        End();
        return statements;

        void End()
        {
            if (current is not null)
            {
                statements.Add(current.Build());
            }
        }
    }

    private static IEnumerable<(string Tag, string Value)> Fields(string text)
    {
        (string Tag, StringBuilder Value)? field = null;
        foreach (var line in text.EnumerateLines().ToList())
        {
            if (Tag().Match(line) is { Success: true } match)
            {
                if (field is { } done)
                {
                    yield return (done.Tag, done.Value.ToString());
                }

                field = (match.Groups[1].Value, new(match.Groups[2].Value));
            }
            else if (line.Length > 0 && line != "-" && !line.StartsWith("-}", StringComparison.Ordinal) && line[0] is not ('\x01' or '\x03') && field is { } open)
            {
                open.Value.Append('\n').Append(line);
            }
        }

        if (field is { } last)
        {
            yield return (last.Tag, last.Value.ToString());
        }
    }

    private static List<string> ToList(this SpanLineEnumerator lines)
    {
        List<string> all = [];
        foreach (var line in lines)
        {
            all.Add(line.ToString());
        }

        return all;
    }

    private static SpanLineEnumerator EnumerateLines(this string text) => text.AsSpan().EnumerateLines();

    private sealed class Builder
    {
        private readonly List<BankEntry> _entries = [];
        private string _account = "";
        private string? _reference;
        private string? _currency;
        private long? _opening;
        private long? _closing;
        private Match? _line;
        private string _supplement = "";

        /// <summary>Takes a field; true when it begins a booking.</summary>
        public bool Take(string tag, string value)
        {
            switch (tag)
            {
                case "25" or "25P":
                    _account = value.Split('\n')[0].Trim();
                    return false;
                case "28C" or "28":
                    _reference = value.Trim();
                    return false;
                case "60F" or "60M":
                    _opening = Balance(value);
                    return false;
                case "61":
                    Finish("");
                    var lines = value.Split('\n', 2);
                    _line = Line().Match(lines[0]) is { Success: true } match ? match : throw Damaged();
                    _supplement = lines.Length > 1 ? lines[1] : "";
                    return true;
                case "86":
                    Finish(value);
                    return false;
                case "62F" or "62M":
                    Finish("");
                    _closing = Balance(value);
                    return false;
                default:
                    return false;
            }
        }

        public StatementContent Build()
        {
            if (_closing is null)
            {
                throw Damaged();
            }

            return new()
            {
                Format = BankFormat.Mt940, Account = _account, Currency = _currency!, Reference = _reference, OpeningMinor = _opening, ClosingMinor = _closing, Entries = _entries,
            };
        }

        private void Finish(string details)
        {
            if (_line is not { } line)
            {
                return;
            }

            _line = null;
            var mark = line.Groups["mark"].Value;
            if (mark[0] == 'E')
            {
                // Expected, and so not booked.
                return;
            }

            var valued = Day(line.Groups["value"].Value);
            // The booking has no year of its own: it is the one in which it is next to the day of value.
            var booked = line.Groups["booked"] is { Success: true, Value: var day }
                ? new[] { valued.Year - 1, valued.Year, valued.Year + 1 }.Select(year => DayOf(year, day)).OfType<DateOnly>().MinBy(d => Math.Abs(d.DayNumber - valued.DayNumber))
                : valued;
            var minor = Minor(line.Groups["amount"].Value) * (mark is "C" or "RD" ? 1 : -1);
            var type = line.Groups["type"].Value[1..];
            var part = Details(details, _supplement, minor, out var code);
            _entries.Add(new()
            {
                BookedOn = booked,
                ValueOn = valued,
                AmountMinor = minor,
                Currency = _currency ?? throw Damaged(),
                Movement = mark[0] == 'R' || type == "RTI" || Returns.Contains(code) ? BankMovement.Returned
                    : type is "CHG" or "COM" || Charges.Contains(code) ? BankMovement.Charge
                    : minor > 0 ? BankMovement.Received
                    : BankMovement.Sent,
                BankReference = Known(line.Groups["bank"].Value),
                Parts = [part with { EndToEndId = part.EndToEndId ?? Known(line.Groups["owner"].Value) }],
            });
        }

        private long Balance(string value)
        {
            if (BalanceForm().Match(value.Trim()) is not { Success: true } match)
            {
                throw Damaged();
            }

            _currency ??= match.Groups["currency"].Value;
            return Minor(match.Groups["amount"].Value) * (match.Groups["mark"].Value == "D" ? -1 : 1);
        }

        private long Minor(string amount) => StatementFile.Minor(
            decimal.TryParse(amount.Replace(',', '.').TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw Damaged(), _currency ?? throw Damaged());
    }

    private static BankEntryPart Details(string value, string supplement, long minor, out string code)
    {
        var flat = value.Replace("\n", "", StringComparison.Ordinal);
        code = "";
        if (German().Match(flat) is { Success: true } german)
        {
            code = german.Groups[1].Value;
            var fields = flat[4..].Split(german.Groups[2].Value[0]).Where(f => f.Length >= 2).Select(f => (Tag: f[..2], Text: f[2..])).ToList();
            var text = string.Concat(fields.Where(f => f.Tag[0] == '2' || f.Tag is "60" or "61" or "62" or "63").Select(f => f.Text));
            var sepa = SepaFields(text);
            return new(
                minor, sepa.GetValueOrDefault("ABWA") ?? string.Concat(fields.Where(f => f.Tag is "32" or "33").Select(f => f.Text)),
                StatementFile.IbanOrNull(fields.Find(f => f.Tag == "31").Text) ?? StatementFile.IbanOrNull(sepa.GetValueOrDefault("IBAN")),
                sepa.Count > 0 ? sepa.GetValueOrDefault("SVWZ") ?? sepa.GetValueOrDefault("") ?? "" : text, null, Known(sepa.GetValueOrDefault("EREF") ?? ""));
        }

        var slashed = Slashed(flat);
        return slashed.Count > 0
            ? new(
                minor, slashed.GetValueOrDefault("NAME") ?? slashed.GetValueOrDefault("ORDP") ?? slashed.GetValueOrDefault("BENM") ?? "", StatementFile.IbanOrNull(slashed.GetValueOrDefault("IBAN")),
                After("USTD//") ?? slashed.GetValueOrDefault("REMI") ?? "", After("STRD/CUR/") ?? slashed.GetValueOrDefault("CREF"), Known(slashed.GetValueOrDefault("EREF") ?? ""))
            : new(minor, "", null, $"{value.Replace('\n', ' ')} {supplement.Replace('\n', ' ')}".Trim(), null, null);

        // What the payer wrote is free or structured, which a further tag says.
        string? After(string kind) => slashed.GetValueOrDefault("REMI") is { } written && written.StartsWith(kind, StringComparison.Ordinal) ? written[kind.Length..] : null;
    }

    private static Dictionary<string, string> SepaFields(string text)
    {
        Dictionary<string, string> fields = [];
        var (tag, from) = ("", 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (Array.Find(Sepa, name => string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && at + name.Length < text.Length && text[at + name.Length] == '+') is { } next)
            {
                Keep(at);
                (tag, from) = (next, at + next.Length + 1);
                at = from - 1;
            }
        }

        Keep(text.Length);
        return fields.Keys.Any(key => key.Length > 0) ? fields : [];

        void Keep(int until)
        {
            if (until > from)
            {
                fields[tag] = text[from..until].Trim();
            }
        }
    }

    // "/TRTP/SEPA OVERBOEKING/IBAN/NL…/NAME/…/REMI/…", and SWIFT's "/ORDP//NAME/…/REMI//STRD/CUR/…".
    private static Dictionary<string, string> Slashed(string text)
    {
        Dictionary<string, string> fields = [];
        var tags = SlashTag().Matches(text);
        for (var i = 0; i < tags.Count; i++)
        {
            var from = tags[i].Index + tags[i].Length;
            var until = i + 1 < tags.Count ? tags[i + 1].Index : text.Length;
            if (text[from..Math.Max(from, until)].Trim(' ', '/') is { Length: > 0 } value)
            {
                fields.TryAdd(tags[i].Groups[1].Value, value);
            }
        }

        return fields;
    }

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Damaged();

    private static DateOnly? DayOf(int year, string monthAndDay) =>
        DateOnly.TryParseExact($"{year:0000}{monthAndDay}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Known(string text) => text.Trim() is { Length: > 0 } known && known is not ("NONREF" or "NOTPROVIDED" or "KREF+" or "STARTUMSE") ? known : null;

    private static Kernel.Domain.DomainRuleException Damaged() => StatementFile.Refuse("bank.damaged", "The file is damaged or cut off. Download it from the bank once more.");

    [GeneratedRegex(@"^\s*(\{1:[^}]*\}|\{2:[^}]*\}|\{3:.*?\}\}|\{4:|:940:|\s|\x01)*:20:", RegexOptions.CultureInvariant)]
    private static partial Regex Begin();

    [GeneratedRegex("^:([0-9]{2}[A-Z]?):(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?<value>\d{6})(?<booked>\d{4})?(?<mark>RC|RD|EC|ED|C|D)(?<funds>[A-Z])?(?<amount>\d{1,15},\d{0,3})(?<type>[NSF][A-Z0-9]{3})(?<owner>.*?)(//(?<bank>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?<mark>[CD])(?<day>\d{6})(?<currency>[A-Z]{3})(?<amount>\d{1,15},\d{0,3})", RegexOptions.CultureInvariant)]
    private static partial Regex BalanceForm();

    [GeneratedRegex(@"^(\d{3})([^\w\s])\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex German();

    [GeneratedRegex("/(TRTP|IBAN|BIC|NAME|REMI|EREF|ORDP|BENM|CREF|USTD|STRD|CSID|MARF|PURP|RTRN|ACCT|ULTD|ULTC|CNTP|PREF|CODE|CHGS|OCMT|SVCL|ADDR)/", RegexOptions.CultureInvariant)]
    private static partial Regex SlashTag();
}
