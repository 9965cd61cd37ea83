using System.Globalization;
using System.Text.RegularExpressions;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds.Tables;

/// <summary>Converts the rows of a table to programme entries. Each row is a talk or a session without talks; missing columns leave values
/// unknown.</summary>
internal sealed partial class TableReader
{
    private readonly ProgrammeTable _table;
    private readonly Feed _feed;
    private readonly ILookup<ProgrammeField, (int Index, string? Language)> _columns;
    private readonly bool _isMonthFirst;

    public TableReader(ProgrammeTable table, Feed feed)
    {
        _table = table;
        _feed = feed;
        _columns = table.Columns.Select((c, i) => (c.Field, Value: (i, c.Language))).ToLookup(c => c.Field, c => c.Value);
        // One unambiguous date such as 6/24/2030 shows the order of day and month for all rows.
        var days = table.Rows.Select(r => NumberedDay().Match(Cell(r, ProgrammeField.Day))).Where(m => m.Success).ToList();
        _isMonthFirst = days.Exists(m => int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture) > 12) && !days.Exists(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) > 12);
    }

    private FeedFindings Findings => _feed.Findings;

    /// <exception cref="ValidationFailedException">No column contains titles or ids of talks.</exception>
    public void Read(Texts texts)
    {
        if (!_table.Has(ProgrammeField.Title) && !_table.Has(ProgrammeField.Guid) && !_table.Has(ProgrammeField.Id))
        {
            throw new ValidationFailedException("Columns", texts["Say which column holds the title."]);
        }

        _feed.Carries = (_table.Has(ProgrammeField.Room) ? FeedParts.Rooms : 0) | (_table.Has(ProgrammeField.Track) ? FeedParts.Tracks : 0)
            | (_table.Has(ProgrammeField.Start) || _table.Has(ProgrammeField.Day) ? FeedParts.Times : 0);
        foreach (var row in _table.Rows)
        {
            if (Read(row) is { } item)
            {
                _feed.Items.Add(item);
            }
        }
    }

    private FeedItem? Read(TableRow row)
    {
        var (session, title) = (Localised(row, ProgrammeField.Session), Localised(row, ProgrammeField.Title));
        var isBlock = _table.IsOwn && title is { IsEmpty: true } && session is { IsEmpty: false };
        var id = FeedReading.Short(Cell(row, ProgrammeField.Id), 120);
        var guid = FrabWords.ReadGuid(Cell(row, ProgrammeField.Guid), out _);
        if (title is not { IsEmpty: false } && !isBlock && guid is null && id is null)
        {
            Findings.Add(Oddity.NoTitle, $"#{row.Line}");
            return null;
        }

        var any = false;
        title = isBlock ? session! : new((title ?? new()).All.Select(t =>
        {
            var (words, cancelled) = _table.IsOwn ? (t.Value, false) : FrabWords.ReadTitle(t.Value);
            any |= cancelled;
            return new KeyValuePair<string, string>(t.Key, FeedTalk.Cut(words)!);
        }));
        var name = title.Any();
        var (day, date, start) = When(row, name);
        var type = CleanText.Line(Cell(row, ProgrammeField.Type));
        var kind = FrabWords.ReadKind(Cell(row, ProgrammeField.Kind)) is { } said && Cell(row, ProgrammeField.Kind).Length > 0 ? said
            : type.Length > 0 ? FrabWords.ReadKind(type) : (SessionKind?)null;
        var room = FeedRoom.Of(Cell(row, ProgrammeField.Room));
        return new()
        {
            Guid = guid,
            Id = id,
            Day = day,
            Date = date,
            Start = start,
            Minutes = FeedReading.Minutes(Length(row, date, start), name, Findings),
            Room = room,
            Title = title,
            Subtitle = Localised(row, ProgrammeField.Subtitle),
            Abstract = Localised(row, ProgrammeField.Abstract) is { } texts ? new(texts.All.Select(t => new KeyValuePair<string, string>(t.Key, _table.IsOwn ? CleanText.Lines(t.Value) : FeedReading.Plain(t.Value, name, Findings)))) : null,
            Track = FeedText.Of(CleanText.Line(Cell(row, ProgrammeField.Track))),
            Kind = kind,
            Type = type.Length > 0 ? FeedText.Of(type) : null,
            Languages = _table.Has(ProgrammeField.Languages) ? FrabWords.ReadLanguages(Cell(row, ProgrammeField.Languages), word => Findings.Add(Oddity.UnknownLanguage, word)) : null,
            Persons = _table.Has(ProgrammeField.Speakers) ? Persons(row) : null,
            Links = _table.Has(ProgrammeField.Links) ? [.. Lines(Cell(row, ProgrammeField.Links)).Select(Link).OfType<TalkLink>()] : null,
            DoNotRecord = _table.Has(ProgrammeField.DoNotRecord) ? IsYes(Cell(row, ProgrammeField.DoNotRecord)) : null,
            IsCancelled = any || _table.Has(ProgrammeField.Status) && IsCancelled(Cell(row, ProgrammeField.Status)) ? true : _table.Has(ProgrammeField.Status) ? false : null,
            Board = _table.Has(ProgrammeField.Board) ? Cell(row, ProgrammeField.Board) : null,
            IsBlock = _table.IsOwn ? isBlock : null,
            Block = session is not { IsEmpty: false } ? null
                : isBlock && !_table.Has(ProgrammeField.Chair) ? null
                : new(FrabWords.ReadGuid(Cell(row, ProgrammeField.SessionGuid), out _) ?? FeedIdentity.GuidOf($"{session.Any()}|{day:O}|{room?.Name.Any()}"), session,
                    _table.Has(ProgrammeField.Chair) ? Chairs(row) : null)
                {
                    IsByTitle = !_table.Has(ProgrammeField.SessionGuid),
                    IsCancelled = Cell(row, ProgrammeField.Status).StartsWith("Session", StringComparison.OrdinalIgnoreCase),
                },
        };
    }

    private (DateOnly? Day, DateTimeOffset? Date, TimeOnly? Start) When(TableRow row, string name)
    {
        var (dayCell, startCell) = (Cell(row, ProgrammeField.Day).Trim(), Cell(row, ProgrammeField.Start).Trim());
        var day = ReadDay(dayCell);
        if (day is null && dayCell.Length > 0)
        {
            Findings.Add(Oddity.BadDay, dayCell);
        }

        if (FeedReading.Instant(startCell) is { } instant)
        {
            return (day ?? _feed.DayOf(instant.DateTime), instant, null);
        }

        var start = ReadTime(startCell) ?? (startCell.Length == 0 ? ReadTime(dayCell) : null);
        day ??= ReadDay(startCell);
        if (start is null && startCell.Length > 0)
        {
            Findings.Add(Oddity.BadStart, startCell);
        }

        // 25:30 means 01:30 in the night after the day.
        return (day, null, start is { } time ? TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(time % Session.MaxMinutes)) : null);
    }

    private int? Length(TableRow row, DateTimeOffset? date, TimeOnly? start)
    {
        if (ReadLength(Cell(row, ProgrammeField.Minutes)) is { } minutes)
        {
            return minutes;
        }

        var end = Cell(row, ProgrammeField.End).Trim();
        return date is { } from && FeedReading.Instant(end) is { } to ? (int)(to - from).TotalMinutes
            : start is { } begins && ReadTime(end) is { } ends ? ((ends - (int)begins.ToTimeSpan().TotalMinutes) % Session.MaxMinutes + Session.MaxMinutes) % Session.MaxMinutes
            : null;
    }

    private DateOnly? ReadDay(string text)
    {
        if (FeedReading.Day(text) is { } iso)
        {
            return iso;
        }

        if (NumberedDay().Match(text) is { Success: true } match)
        {
            var (first, second, year) = (Number(match, 1), Number(match, 2), Number(match, 3));
            var (dayOfMonth, month) = _isMonthFirst ? (second, first) : (first, second);
            year = year < 100 ? 2000 + year : year;
            return month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month) ? new(year, month, dayOfMonth) : null;
        }

        // Excel's serial day numbers occur when a cell has lost its date format.
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 80_000)
        {
            return DateOnly.FromDateTime(DateTime.FromOADate(serial));
        }

        return text.Any(char.IsLetter) && text.Any(char.IsAsciiDigit) ? DayCultures.Value
            .Select(culture => DateTime.TryParse(text, culture, DateTimeStyles.None, out var day) ? DateOnly.FromDateTime(day) : (DateOnly?)null).FirstOrDefault(d => d is not null) : null;
    }

    private static readonly Lazy<CultureInfo[]> DayCultures = new(() => [.. new[] { "en-GB", "fr-FR", "de-DE", "es-ES", "it-IT" }.Select(CultureInfo.GetCultureInfo)]);

    // Minutes after midnight from 09:30, 9h30, 9.30, 9:30 pm, 25:30, 2030-06-24T09:30:00, or Excel's fraction of a day.
    private static int? ReadTime(string text)
    {
        if (TimeOfDay().Match(text.Trim()) is { Success: true } match)
        {
            var (hours, minutes) = (Number(match, 1), match.Groups[2].Length > 0 ? Number(match, 2) : 0);
            var half = match.Groups[3].Value.ToLowerInvariant();
            hours = half.StartsWith('p') && hours < 12 ? hours + 12 : half.StartsWith('a') && hours == 12 ? 0 : hours;
            return hours < 48 && minutes < 60 ? hours * 60 + minutes : null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var part) && part is (>= 0 and < 1) or (> 20_000 and < 80_000)
            && text.Contains('.', StringComparison.Ordinal) ? (int)Math.Round((part - Math.Floor(part)) * Session.MaxMinutes) : null;
    }

    // Length in minutes from 45, 45 min, 1:30, 0:45:00, 1h30, 1.5 h.
    private static int? ReadLength(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return null;
        }

        if (FrabWords.ReadMinutes(trimmed) is { } plain)
        {
            return plain;
        }

        if (LengthInWords().Match(trimmed) is { Success: true } match)
        {
            var hours = match.Groups["h"].Length > 0 ? double.Parse(match.Groups["h"].Value.Replace(',', '.'), CultureInfo.InvariantCulture) : 0;
            return (int)Math.Round(hours * 60) + (match.Groups["m"].Length > 0 ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0);
        }

        return double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var part) ? part is > 0 and < 1 ? (int)Math.Round(part * Session.MaxMinutes) : part is >= 1 and <= 100_000 ? (int)Math.Round(part) : null : null;
    }

    private List<FeedPerson> Persons(TableRow row)
    {
        var cell = Cell(row, ProgrammeField.Speakers);
        var names = Lines(cell);
        if (!_table.IsOwn && names is [var only])
        {
            names = [.. only.Split(only.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            if (names.Count > 1)
            {
                Findings.Add(Oddity.SpeakersParted, only.Length > 80 ? $"{only[..80]}…" : only);
            }
        }

        var (guids, roles, affiliations, countries) =
            (Beside(ProgrammeField.SpeakerGuids), Beside(ProgrammeField.Roles), Beside(ProgrammeField.Affiliations), Beside(ProgrammeField.Countries));
        return [.. names.Select((name, i) => (name: CleanText.Line(name), i)).Where(n => n.name.Length > 0).Select(n => FeedReading.Person(n.name, Findings) with
        {
            Guid = FrabWords.ReadGuid(guids(n.i), out _),
            Role = FeedReading.Short(roles(n.i), 500),
            Affiliation = FeedReading.Short(affiliations(n.i), 300),
            Country = CountryNames.CodeOf(countries(n.i) ?? "") is { Length: 2 } country ? country : null,
        })];

        // One line per speaker, used only if the number of lines matches.
        Func<int, string?> Beside(ProgrammeField field)
        {
            var lines = Cell(row, field).Split('\n').Select(l => l.Trim()).ToList();
            if (!_table.IsOwn && lines is [var one] && names.Count > 1)
            {
                lines = [.. one.Split(';', StringSplitOptions.TrimEntries)];
            }

            return i => lines.Count == names.Count && i < lines.Count ? lines[i] : null;
        }
    }

    // With GUIDs beside them, names stand one a line; otherwise the cell is free text.
    private List<FeedPerson> Chairs(TableRow row)
    {
        var (cell, guids) = (Cell(row, ProgrammeField.Chair), Lines(Cell(row, ProgrammeField.ChairGuids)));
        var names = Lines(cell);
        return guids.Count > 0 && guids.Count == names.Count
            ? [.. names.Select((name, i) => FeedReading.Person(CleanText.Line(name), Findings) with { Guid = FrabWords.ReadGuid(guids[i], out _) })]
            : [.. names.SelectMany(line => FeedReading.Chairs(line, Findings))];
    }

    private TalkLink? Link(string line)
    {
        var at = line.LastIndexOf(" http", StringComparison.OrdinalIgnoreCase);
        return at > 0 ? FeedReading.Link(line[(at + 1)..], line[..at], Findings) : FeedReading.Link(line, null, Findings);
    }

    private static bool IsYes(string cell) => SearchText.Fold(cell) is "yes" or "true" or "1" or "x" or "oui" or "vrai" or "ja" or "wahr" or "si" or "نعم";

    private static bool IsCancelled(string cell) => SearchText.Fold(cell) is "cancelled" or "canceled" or "session cancelled" or "annule" or "annulee" or "abgesagt" or "withdrawn" or "cancelado" or "annullato" or "ملغى";

    private static List<string> Lines(string cell) => [.. cell.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private string Cell(TableRow row, ProgrammeField field) => _columns[field].FirstOrDefault((-1, null)) is { Index: >= 0 } column ? At(row, column.Index) : "";

    private string At(TableRow row, int index) => index >= row.Cells.Count ? ""
        : (_table is { IsOwn: true, Format: FeedFormat.Csv } ? SpreadsheetText.Unguard(row.Cells[index]) : row.Cells[index]).ReplaceLineEndings("\n");

    // Texts of a field from its columns in all languages; null when the table has no such column.
    private LocalizedText? Localised(TableRow row, ProgrammeField field) => !_table.Has(field) ? null
        : new(_columns[field].Select(c => new KeyValuePair<string, string>(c.Language ?? FeedText.Unlabelled, field == ProgrammeField.Abstract ? At(row, c.Index) : CleanText.Line(At(row, c.Index)))));

    [GeneratedRegex(@"^\D{0,12}?(\d{1,2})[./ -](\d{1,2})[./ -](\d{4}|\d{2})\b")]
    private static partial Regex NumberedDay();

    [GeneratedRegex(@"^(?:[\d./-]{8,10}[T ]\s*)?(\d{1,2})\s*(?:[:hH.]\s*|(?=[aApP]))(\d{2})?(?::\d{2}(?:\.\d+)?)?\s*([aApP]\.?[mM]\.?)?(?:\s*(?:Uhr|h))?$")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^(?:(?<h>\d+(?:[.,]\d+)?)\s*(?:h|hours?|heures?|std|stunden?|horas?|ore)\.?)?\s*(?:(?<m>\d+)\s*(?:m|mn|min|mins|minutes?|minuten|minutos|minuti)?\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex LengthInWords();
}
