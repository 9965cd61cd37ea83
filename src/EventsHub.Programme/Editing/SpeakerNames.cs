using System.Text.RegularExpressions;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Finds speakers by the names that people type, and creates those that are new.</summary>
internal static partial class SpeakerNames
{
    public static readonly char[] Separators = [',', ';', '،', '、', '；', '，', '\n'];

    /// <summary>Name, Latin name and institution, which distinguishes namesakes in suggestions.</summary>
    public static string Label(PersonName name, string affiliation) =>
        string.Join(" · ", new[] { name.Native, name.LatinIfDifferent, affiliation }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The name with the slug in brackets, which can be typed to distinguish namesakes.</summary>
    public static string Written(PersonName name, string slug) => $"{name.Native} ({slug})";

    /// <summary>The people for the entries of a form, without repetitions and in order, each with the entry. Unknown names become new people.</summary>
    /// <exception cref="ValidationFailedException">A name fits several speakers or is too long, or a slug is unknown.</exception>
    public static async Task<IReadOnlyList<(Speaker Speaker, T Input)>> FindOrAddAsync<T>(
        this EventsHubDb db, Guid eventId, IReadOnlyList<T> parts, Func<int, string> fieldOf, Texts texts, CancellationToken cancellationToken) where T : PersonInput
    {
        var found = new List<(Speaker Speaker, T Input)>();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.IsBlank)
            {
                continue;
            }

            var speaker = await FindAsync(db, eventId, part, [.. found.Select(f => f.Speaker)], fieldOf(i), texts, cancellationToken) ?? await AddAsync(db, eventId, part.Name!, fieldOf(i), texts, cancellationToken);
            if (found.TrueForAll(f => f.Speaker.Id != speaker.Id))
            {
                found.Add((speaker, part));
            }
        }

        return found;
    }

    /// <summary>A new person, with a name in addresses that nobody else of the event has.</summary>
    public static async Task<Speaker> NewSpeakerAsync(this EventsHubDb db, Guid eventId, PersonName name, CancellationToken cancellationToken)
    {
        var (id, slug) = (Guid.CreateVersion7(), Slug.Of(name.Latin));
        var taken = await db.Speakers().Where(s => s.EventId == eventId && s.Slug.StartsWith(slug)).Select(s => s.Slug).ToListAsync(cancellationToken);
        return Speaker.Of(eventId, name, Speaker.SlugOf(name, id, taken.Concat(db.Speakers().Local.Select(s => s.Slug)).ToHashSet()), id);
    }

    private static async Task<Speaker?> FindAsync(
        EventsHubDb db, Guid eventId, PersonInput part, List<Speaker> found, string field, Texts texts, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(part.Speaker))
        {
            var known = await db.Speakers().FirstOrDefaultAsync(s => s.EventId == eventId && s.Slug == part.Speaker, cancellationToken)
                ?? throw new ValidationFailedException(field, texts["There is no speaker {0}. Add them to the speakers first.", part.Speaker]);
            // The form sends the slug along with the name. If the name was typed over, another person is meant.
            if (string.IsNullOrWhiteSpace(part.Name) || Key(part.Name) == Key(Label(known.Name, known.Affiliation)) || Key(part.Name) == Key(known.Name.Native))
            {
                return known;
            }
        }

        // "Ana Sample (ana-sample-2)" distinguishes her from another Ana Sample.
        if (Namesake().Match(part.Name ?? "") is { Success: true } told)
        {
            var slug = told.Groups[1].Value;
            if (await db.Speakers().FirstOrDefaultAsync(s => s.EventId == eventId && s.Slug == slug, cancellationToken) is { } named)
            {
                return named;
            }
        }

        var key = Key(part.Name);
        List<Speaker> candidates =
        [
            .. await db.Speakers().Where(s => s.EventId == eventId && s.SearchKey.Contains(key)).Take(200).ToListAsync(cancellationToken),
            .. found.Where(s => db.Entry(s).State == EntityState.Added),
        ];
        if (candidates.Find(s => Key(Label(s.Name, s.Affiliation)) == key) is { } exact)
        {
            return exact;
        }

        List<Speaker> namesakes = [.. candidates.Where(s => Key(s.Name.Native) == key || Key(s.Name.Latin) == key)];
        return namesakes.Count <= 1
            ? namesakes.FirstOrDefault()
            : throw new ValidationFailedException(field, texts["Several speakers are called {0}. Write who is meant: {1}.", part.Name!, string.Join(" / ", namesakes.Select(s => Written(s.Name, s.Slug)))]);
    }

    private static async Task<Speaker> AddAsync(EventsHubDb db, Guid eventId, string name, string field, Texts texts, CancellationToken cancellationToken)
    {
        // Names are not split by guessing; the whole name stays in the given name until somebody splits it.
        var whole = PersonName.Of(name, "");
        if (whole.Given.Length > PersonName.MaxPartLength)
        {
            throw new ValidationFailedException(field, texts["At most {0} characters.", PersonName.MaxPartLength]);
        }

        var speaker = await db.NewSpeakerAsync(eventId, whole, cancellationToken);
        db.Speakers().Add(speaker);
        return speaker;
    }

    [GeneratedRegex(@"\(([a-z0-9-]+)\)\s*$")]
    private static partial Regex Namesake();

    private static string Key(string? typed) => SearchText.Fold((typed ?? "").Replace('·', ' '));
}
