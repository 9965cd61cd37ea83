using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>The values of a talk as entered in a form or sent to the API.</summary>
public sealed record TalkInput
{
    private const int DefaultMinutes = 10;

    /// <summary>Title by language tag.</summary>
    public Dictionary<string, string?> Title { get; set; } = [];

    public Dictionary<string, string?> Subtitle { get; set; } = [];

    /// <summary>Abstract by language tag; an empty line separates paragraphs.</summary>
    public Dictionary<string, string?> Abstract { get; set; } = [];

    /// <summary>Code of a talk type; null for none.</summary>
    public string? Type { get; set; }

    /// <summary>Kind of talk; null for that of the type or, without a type, of the session; a talk that waits for a place is then one of a parallel session.</summary>
    public SessionKind? Kind { get; set; }

    /// <summary>Languages that the talk is held in, such as "en, fr".</summary>
    public string? Languages { get; set; }

    /// <summary>Length in minutes, discussion included; null for that of the type.</summary>
    public int? DurationMinutes { get; set; }

    /// <summary>Position within the session, from 1; means nothing while the talk waits for a place.</summary>
    public int Position { get; set; } = 1;

    public string? Board { get; set; }

    /// <summary>True when the speakers do not want to be recorded.</summary>
    public bool DoNotRecord { get; set; }

    public bool IsCancelled { get; set; }

    public List<ProgrammePins> Pins { get; set; } = [];

    /// <summary>Speakers in order; blank rows are ignored.</summary>
    public List<TalkSpeakerInput> Speakers { get; set; } = [];

    /// <summary>Related web pages; blank rows are ignored.</summary>
    public List<TalkLinkInput> Links { get; set; } = [];

    public static TalkInput Of(Talk talk, string? type) => new()
    {
        Title = TextInput.Of(talk.Title),
        Subtitle = TextInput.Of(talk.Subtitle),
        Abstract = TextInput.Of(talk.Abstract),
        Type = type,
        Kind = talk.Kind,
        Languages = string.Join(", ", talk.Languages),
        DurationMinutes = talk.DurationMinutes,
        Position = talk.Position + 1,
        Board = talk.Board,
        DoNotRecord = talk.DoNotRecord,
        IsCancelled = talk.Status == ProgrammeStatus.Cancelled,
        Pins = PinsInput.Of(talk.Pins),
        Speakers = [.. talk.Speakers.OrderBy(s => s.Position).Select(s => new TalkSpeakerInput { Speaker = s.Speaker!.Slug, Name = SpeakerNames.Label(s.Speaker.Name, s.Speaker.Affiliation), Role = s.Role })],
        Links = [.. talk.Links.Select(l => new TalkLinkInput { Title = l.Title, Url = l.Url })],
    };

    /// <summary>Puts these values into a talk.</summary>
    /// <param name="talk">The talk.</param>
    /// <param name="session">The session that holds it, with its talks and chairs; null while it waits for a place.</param>
    /// <param name="db">The database.</param>
    /// <param name="texts">Words for what is wrong.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    internal async Task ApplyToAsync(Talk talk, Session? session, EventsHubDb db, Texts texts, CancellationToken cancellationToken)
    {
        TalkType? type = null;
        if (!string.IsNullOrEmpty(Type))
        {
            type = await db.TalkTypes().AsNoTracking().FirstOrDefaultAsync(t => t.EventId == talk.EventId && t.Code == Type, cancellationToken)
                ?? throw new ValidationFailedException("Type", texts["Choose a type from the list."]);
        }

        var details = new TalkDetails(TextInput.ToText(Title))
        {
            Subtitle = TextInput.ToText(Subtitle),
            Abstract = TextInput.ToText(Abstract, isLong: true),
            TypeId = type?.Id,
            Kind = Kind ?? type?.Kind ?? session?.Kind ?? SessionKind.Parallel,
            Languages = LanguageWords.Read(Languages, _ => { }),
            DurationMinutes = DurationMinutes ?? type?.DurationMinutes ?? DefaultMinutes,
            Board = CleanText.LineOrNull(Board),
            DoNotRecord = DoNotRecord,
            Status = IsCancelled ? ProgrammeStatus.Cancelled : ProgrammeStatus.Planned,
            Pins = PinsInput.ToPins(Pins),
            Links = [.. Links.Where(l => !l.IsBlank).Select(l => l.ToLink())],
        };
        if (session is null)
        {
            talk.Describe(details);
        }
        else
        {
            session.Describe(talk, details, Position - 1);
        }

        var speakers = await db.FindOrAddAsync(talk.EventId, Speakers, i => $"Speakers[{i}].Name", texts, cancellationToken);
        talk.SpokenBy(speakers.Select(s => (s.Speaker.Id, CleanText.LineOrNull(s.Input.Role))));
    }
}
