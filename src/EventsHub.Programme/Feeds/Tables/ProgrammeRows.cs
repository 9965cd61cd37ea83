using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Feeds.Tables;

/// <summary>Writes the programme as a table with a row for each talk and each session without talks. Headings are always English, so that any
/// installation can import the file; texts have a column per language.</summary>
internal sealed class ProgrammeRows
{
    private readonly ExportContext _context;
    private readonly IReadOnlyList<string> _languages;

    public ProgrammeRows(ExportContext context)
    {
        _context = context;
        var used = context.Programme.Sessions.SelectMany(s => s.Talks).Concat(context.Programme.Waiting).SelectMany(t => new[] { t.Title, t.Subtitle, t.Abstract })
            .Concat(context.Programme.Sessions.Select(s => s.Session.Title)).OfType<LocalizedText>()
            .SelectMany(t => t.All.Keys);
        _languages = context.Language is { } only ? [only] : [.. context.Programme.Event.Languages.Union(used.Order(StringComparer.Ordinal))];
    }

    private IReadOnlyList<string> Labels =>
    [
        "GUID", "ID", "Day", "Start", "Minutes", "Room", "Track", "Type", "Kind", "Status", .. In("Title"), .. In("Subtitle"), "Speakers", "Roles", "Affiliations", "Countries",
        "Languages", .. In("Abstract"), "Links", "Do not record", "Board", "Session GUID", .. In("Session"), "Chair", "Speaker GUIDs", "Chair GUIDs",
    ];

    public async Task<byte[]> CsvAsync(CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await TableWriter.WriteCsvAsync(content, Labels, Rows().ToAsyncEnumerable(), ',', null, cancellationToken);
        return content.ToArray();
    }

    public async Task<byte[]> XlsxAsync(CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await TableWriter.WriteXlsxAsync(content, "Programme", Labels, Rows().ToAsyncEnumerable(), null, cancellationToken);
        return content.ToArray();
    }

    private IEnumerable<string> In(string label) => _languages.Select(l => $"{label} ({l})");

    private IEnumerable<object[]> Rows()
    {
        foreach (var content in _context.Programme.Sessions)
        {
            if (content.Talks.Count == 0)
            {
                yield return Row(content, null);
            }

            foreach (var talk in content.Talks)
            {
                yield return Row(content, talk);
            }
        }

        foreach (var talk in _context.Programme.Waiting)
        {
            yield return Row(null, talk);
        }
    }

    // A talk that waits for a place has neither a session nor a day.
    private object[] Row(SessionContent? content, TalkContent? talk)
    {
        var session = content?.Session;
        var isAlone = content is null || content.IsSingleTalk;
        var (title, ofSession) = (talk?.Title ?? new(), talk is not null && isAlone ? new() : session!.Title);
        var (speakers, chairs) = (talk?.Speakers ?? [], content?.Chairs ?? []);
        return
        [
            (talk?.ExternalId ?? session!.ExternalId).ToString(), talk?.ForeignId ?? "", session is null ? "" : ExportContext.Iso(session.Day),
            session is null ? "" : Start(session.Day, talk is null ? content!.StartsAt : talk.StartsAt),
            talk?.DurationMinutes ?? session!.DurationMinutes, _context.RoomName(session?.RoomId), _context.TrackName(session?.TrackId),
            _context.Programme.TalkType(talk?.TypeId) is { } type ? _context.Text(type.Name) : "", FrabWords.Write(talk?.Kind ?? session!.Kind),
            session?.Status == ProgrammeStatus.Cancelled ? "session cancelled" : talk?.Status == ProgrammeStatus.Cancelled ? "cancelled" : "",
            .. Texts(title), .. Texts(talk?.Subtitle), Lines(speakers.Select(s => s.Written)), Lines(speakers.Select(s => s.Role)), Lines(speakers.Select(s => s.Affiliation)),
            Lines(speakers.Select(s => s.Country)), string.Join(", ", talk?.Languages ?? []), .. Texts(talk?.Abstract),
            Lines((talk?.Links ?? []).Select(l => l.Title == l.Url ? l.Url : $"{l.Title} {l.Url}")), talk?.DoNotRecord == true ? "yes" : "", talk?.Board ?? "",
            isAlone ? "" : session!.ExternalId.ToString(), .. Texts(ofSession), Lines(chairs.Select(c => c.Written)), Lines(speakers.Select(s => s.SpeakerId.ToString())),
            Lines(chairs.Select(c => c.SpeakerId.ToString())),
        ];
    }

    // Local time where an import would read the same instant from it; otherwise, for example around clock changes, the full instant with offset.
    private string Start(DateOnly day, DateTime? startsAt)
    {
        if (startsAt is not { } utc)
        {
            return "";
        }

        var local = _context.Local(utc).DateTime;
        var time = TimeOnly.FromDateTime(local);
        var read = day.ToDateTime(time).AddDays(time < new TimeOnly(4, 0) ? 1 : 0);
        return local.Second == 0 && EventTime.ToUtc(read, _context.Programme.Event.TimeZone) == utc ? _context.Clock(utc) : _context.Iso(utc);
    }

    private IEnumerable<object> Texts(LocalizedText? text) =>
        _languages.Select(l => _context.Language is null ? text?.All.GetValueOrDefault(l) ?? "" : text is null ? "" : _context.Text(text));

    // One line per speaker; empty when none of them has a value.
    private static string Lines(IEnumerable<string?> lines) => lines.ToList() is var all && all.TrueForAll(string.IsNullOrEmpty) ? "" : string.Join('\n', all);
}
