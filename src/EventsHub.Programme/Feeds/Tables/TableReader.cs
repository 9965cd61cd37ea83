using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Words;

namespace EventsHub.Programme.Feeds.Tables;

/// <summary>Converts the rows of a table to programme entries. Each row is a talk or a session without talks; missing columns leave values
/// unknown.</summary>
internal sealed class TableReader
{
    private readonly ProgrammeTable _table;
    private readonly Feed _feed;
    private readonly ILookup<ProgrammeField, (int Index, string? Language)> _columns;
    private readonly FeedReading _reading;
    private readonly DayWords _days;
    private readonly bool _hasRunningNumbers;

    public TableReader(ProgrammeTable table, Feed feed, EventDays days)
    {
        _table = table;
        _feed = feed;
        _feed.IsOwn = table.IsOwn;
        _reading = new(feed);
        _columns = table.Columns.Select((c, i) => (c.Field, Value: (i, c.Language))).ToLookup(c => c.Field, c => c.Value);
        _days = DayWords.For(days, feed.Findings, [.. table.Rows.Select(r => Cell(r, ProgrammeField.Day) is { Length: > 0 } day ? day : ClockWords.Read(Cell(r, ProgrammeField.Start)).Day)]);
        // Numbers that follow the rows change with every row that is put between them.
        _hasRunningNumbers = !table.IsOwn && table.Has(ProgrammeField.Title) && table.Rows.Count > 1 && table.Rows.Select((r, i) => Cell(r, ProgrammeField.Id).Trim() == $"{i + 1}").All(isRowNumber => isRowNumber);
    }

    private FeedFindings Findings => _feed.Findings;

    /// <exception cref="ValidationFailedException">No column contains titles or ids of talks.</exception>
    public void Read(Texts texts)
    {
        if (!_table.Has(ProgrammeField.Title) && !_table.Has(ProgrammeField.Guid) && !_table.Has(ProgrammeField.Id))
        {
            throw new ValidationFailedException("Columns", texts["Say which column holds the title."]);
        }

        if (_table.HasRowsAbove)
        {
            Findings.Add(Oddity.HeadingsBelow, texts["line {0}", _table.Headings.Line]);
        }

        foreach (var label in _table.Left)
        {
            Findings.Add(Oddity.ColumnLeft, label);
        }

        _feed.Carries = (_table.Has(ProgrammeField.Room) ? FeedParts.Rooms : 0) | (_table.Has(ProgrammeField.Track) ? FeedParts.Tracks : 0)
            | (_table.Has(ProgrammeField.Start) || _table.Has(ProgrammeField.Day) ? FeedParts.Times : 0);
        if (_hasRunningNumbers)
        {
            Findings.Add(Oddity.RunningNumbers, $"1–{_table.Rows.Count}");
        }

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
        var id = _hasRunningNumbers ? null : FeedReading.Id(Cell(row, ProgrammeField.Id));
        var guid = FrabWords.ReadGuid(Cell(row, ProgrammeField.Guid), out _);
        if (title is not { IsEmpty: false } && !isBlock && guid is null && id is null)
        {
            Findings.Add(Oddity.NoTitle, $"#{row.Line}");
            return null;
        }

        var any = false;
        title = isBlock ? session! : new((title ?? new()).All.Select(t =>
        {
            var (words, cancelled) = _table.IsOwn ? (t.Value, false) : _reading.OptionalTitle(t.Value);
            any |= cancelled;
            return new KeyValuePair<string, string>(t.Key, words);
        }));
        var name = title.Any();
        var (day, date, start, end) = When(row);
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
            Minutes = _reading.Minutes(Length(row, date, start, end), name),
            Room = room,
            Title = title,
            Subtitle = Localised(row, ProgrammeField.Subtitle),
            Abstract = Localised(row, ProgrammeField.Abstract) is { } texts ? new(texts.All.Select(t => new KeyValuePair<string, string>(t.Key, _table.IsOwn ? CleanText.Lines(t.Value) : _reading.Plain(t.Value, name)))) : null,
            Track = FeedText.Of(CleanText.Line(Cell(row, ProgrammeField.Track))),
            Kind = kind,
            Type = type.Length > 0 ? FeedText.Of(type) : null,
            Languages = _table.Has(ProgrammeField.Languages) ? _reading.Languages(Cell(row, ProgrammeField.Languages), name) : null,
            Persons = _table.Has(ProgrammeField.Speakers) || _table.Has(ProgrammeField.GivenNames) ? Persons(row) : null,
            Links = _table.Has(ProgrammeField.Links) ? [.. Lines(Cell(row, ProgrammeField.Links)).Select(Link).OfType<TalkLink>()] : null,
            DoNotRecord = _table.Has(ProgrammeField.DoNotRecord) ? IsYes(Cell(row, ProgrammeField.DoNotRecord)) : null,
            IsCancelled = any || _table.Has(ProgrammeField.Status) && IsCancelled(Cell(row, ProgrammeField.Status)) ? true : _table.Has(ProgrammeField.Status) ? false : null,
            Board = _table.Has(ProgrammeField.Board) ? _reading.Short(Cell(row, ProgrammeField.Board), 40) ?? "" : null,
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

    private (DateOnly? Day, DateTimeOffset? Date, TimeOnly? Start, int? End) When(TableRow row)
    {
        var (dayCell, startCell) = (Cell(row, ProgrammeField.Day).Trim(), Cell(row, ProgrammeField.Start).Trim());
        var (dayOfDay, startOfDay, endOfDay, _) = ClockWords.Read(dayCell);
        var (dayOfStart, start, end, isGuess) = ClockWords.Read(startCell);
        var day = _days.Read(dayCell) ?? _days.Read(dayOfDay);
        if (day is null && dayCell.Length > 0)
        {
            Findings.Add(Oddity.BadDay, dayCell);
        }

        day ??= _days.Read(dayOfStart);
        if (FeedReading.Instant(startCell) is { } instant)
        {
            return (day ?? _feed.DayOf(instant.DateTime), instant, null, null);
        }

        if (startCell.Length == 0)
        {
            (start, end) = (startOfDay, endOfDay);
        }
        else if (start is null)
        {
            Findings.Add(Oddity.BadStart, startCell);
        }
        else if (isGuess)
        {
            Findings.Add(Oddity.NumberAsTime, startCell);
        }

        // 25:30 means 01:30 in the night after the day.
        return (day, null, start is { } time ? ClockWords.OfDay(time) : null, end);
    }

    private int? Length(TableRow row, DateTimeOffset? date, TimeOnly? start, int? endOfRange)
    {
        var (lengthCell, endCell) = (Cell(row, ProgrammeField.Minutes).Trim(), Cell(row, ProgrammeField.End).Trim());
        if (ClockWords.Length(lengthCell) is { } minutes)
        {
            return minutes;
        }

        if (lengthCell.Length > 0)
        {
            Findings.Add(Oddity.BadLength, lengthCell);
        }

        return date is { } from && FeedReading.Instant(endCell) is { } to ? (int)(to - from).TotalMinutes
            : start is { } begins && (ClockWords.Time(endCell) ?? endOfRange) is { } ends ? ((ends - (int)begins.ToTimeSpan().TotalMinutes) % Session.MaxMinutes + Session.MaxMinutes) % Session.MaxMinutes
            : null;
    }

    private List<FeedPerson> Persons(TableRow row)
    {
        var names = Names(row);
        var (guids, roles, affiliations, countries) =
            (Beside(ProgrammeField.SpeakerGuids), Beside(ProgrammeField.Roles), Beside(ProgrammeField.Affiliations), Beside(ProgrammeField.Countries));
        return [.. names.Select((name, i) => (name: CleanText.Line(name), i)).Where(n => n.name.Length > 0).Select(n => _reading.Person(n.name) with
        {
            Guid = FrabWords.ReadGuid(guids(n.i), out _),
            Role = _reading.Short(roles(n.i), 500),
            Affiliation = _reading.Short(affiliations(n.i), 300),
            Country = _reading.Country(countries(n.i)),
        })];

        // One line, or one column, per speaker, used only if there are as many.
        Func<int, string?> Beside(ProgrammeField field)
        {
            var lines = Parts(row, field);
            if (!_table.IsOwn && lines is [var one] && names.Count > 1)
            {
                lines = [.. one.Split(';', StringSplitOptions.TrimEntries)];
            }

            if (lines.Count != names.Count && lines.Exists(l => l.Length > 0))
            {
                Findings.Add(Oddity.BesideLeft, string.Join(" · ", lines));
            }

            return i => lines.Count == names.Count && i < lines.Count ? lines[i] : null;
        }
    }

    // Whole names, one for each speaker; empty where a column has none.
    private List<string> Names(TableRow row)
    {
        var given = Parts(row, _table.Has(ProgrammeField.GivenNames) ? ProgrammeField.GivenNames : ProgrammeField.Speakers);
        if (_table.Has(ProgrammeField.FamilyNames))
        {
            var family = Parts(row, ProgrammeField.FamilyNames);
            return [.. Enumerable.Range(0, Math.Max(given.Count, family.Count)).Select(i => $"{given.ElementAtOrDefault(i)} {family.ElementAtOrDefault(i)}".Trim())];
        }

        if (_columns[ProgrammeField.Speakers].Count() > 1)
        {
            return given;
        }

        var names = given.FindAll(n => n.Length > 0);
        if (_table.IsOwn || names is not [var only])
        {
            return names;
        }

        names = [.. only.Split(only.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (names.Count > 1)
        {
            Findings.Add(Oddity.SpeakersParted, only);
        }

        return names;
    }

    // The lines of a cell; of a field with several columns, one part for each.
    private List<string> Parts(TableRow row, ProgrammeField field) => _columns[field].ToList() is [_, _, ..] several
        ? [.. several.Select(c => CleanText.Line(At(row, c.Index)))]
        : [.. Cell(row, field).Split('\n').Select(l => l.Trim())];

    // With GUIDs beside them, names stand one a line; otherwise the cell is free text.
    private List<FeedPerson> Chairs(TableRow row)
    {
        var (cell, guids) = (Cell(row, ProgrammeField.Chair), Lines(Cell(row, ProgrammeField.ChairGuids)));
        var names = Lines(cell);
        return guids.Count > 0 && guids.Count == names.Count
            ? [.. names.Select((name, i) => _reading.Person(CleanText.Line(name)) with { Guid = FrabWords.ReadGuid(guids[i], out _) })]
            : [.. names.SelectMany(line => _reading.Chairs(line))];
    }

    private TalkLink? Link(string line)
    {
        var at = line.LastIndexOf(" http", StringComparison.OrdinalIgnoreCase);
        return at > 0 ? _reading.Link(line[(at + 1)..], line[..at]) : _reading.Link(line, null);
    }

    private static bool IsYes(string cell) => SearchText.Fold(cell) is "yes" or "true" or "1" or "x" or "oui" or "vrai" or "ja" or "wahr" or "si" or "نعم";

    private static bool IsCancelled(string cell) => SearchText.Fold(cell) is "cancelled" or "canceled" or "session cancelled" or "annule" or "annulee" or "abgesagt" or "withdrawn" or "cancelado" or "annullato" or "ملغى";

    private static List<string> Lines(string cell) => [.. cell.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private string Cell(TableRow row, ProgrammeField field) => _columns[field].FirstOrDefault((-1, null)) is { Index: >= 0 } column ? At(row, column.Index) : "";

    private string At(TableRow row, int index) => index >= row.Cells.Count ? ""
        : (_table is { IsOwn: true, Format: FeedFormat.Csv } ? SpreadsheetText.Unguard(row.Cells[index]) : row.Cells[index]).ReplaceLineEndings("\n");

    // Texts of a field from its columns in all languages; null when the table has no such column.
    private LocalizedText? Localised(TableRow row, ProgrammeField field) => !_table.Has(field) ? null
        : new(_columns[field].Select(c => new KeyValuePair<string, string>(c.Language ?? FeedText.Unlabelled, field == ProgrammeField.Abstract ? At(row, c.Index) : CleanText.Line(At(row, c.Index)))));
}
