using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds;

/// <summary>Applies an entry of a file to a talk and records the differences. Pinned parts, and everything that the file does not mention, stay
/// unchanged.</summary>
internal sealed class FeedTalk(Talk talk, HostedEvent @event, Texts texts, FeedChanges changes, ProgrammePins pins)
{
    /// <summary>Language assumed for the texts of an entry: the first language in which the talk is held if texts can be in it, otherwise the event's
    /// main language.</summary>
    public static string LanguageOf(IReadOnlyList<string>? languages, HostedEvent @event) =>
        languages is [var first, ..] && Languages.IsKnown(first.Split('-')[0]) ? first.Split('-')[0] : @event.MainLanguage;

    public void Update(PlacedEntry placed, FeedPeople people)
    {
        var item = placed.Item;
        var language = LanguageOf(item.Languages ?? talk.Languages, @event);
        var said = talk.Details with
        {
            Title = item.Title.IsEmpty ? talk.Title : Text(texts["Title"], talk.Title, item.Title, language),
            Subtitle = Text(texts["Subtitle"], talk.Subtitle, item.Subtitle, language),
            Abstract = Text(texts["Abstract"], talk.Abstract, item.Abstract, language),
        };
        if (item.Languages is { } languages && !talk.Languages.SequenceEqual(languages) && May(ProgrammePins.Texts, texts["Language"]))
        {
            changes.Text(texts["Language"], string.Join(", ", talk.Languages), string.Join(", ", languages));
            said = said with { Languages = languages };
        }

        if (item.Links is { } links && !AreSame(talk.Links, links) && May(ProgrammePins.Texts, texts["Links"]))
        {
            changes.Value(texts["Links"]);
            said = said with { Links = links };
        }

        if (placed.Type is not null && (talk.TypeId, talk.Kind) != (placed.Type.Id, placed.Kind) && May(ProgrammePins.All, texts["Type"]))
        {
            changes.Value(texts["Type"]);
            said = said with { TypeId = placed.Type.Id, Kind = placed.Kind };
        }
        else if (placed.Type is null && item.Kind is { } kind && talk.Kind != kind && May(ProgrammePins.All, texts["Type"]))
        {
            changes.Value(texts["Type"]);
            said = said with { TypeId = null, Kind = kind };
        }

        talk.Describe(said with
        {
            DoNotRecord = Value(texts["Recording"], talk.DoNotRecord, item.DoNotRecord ?? talk.DoNotRecord),
            Board = Value(texts["Board"], talk.Board, item.Board is null ? talk.Board : CleanText.LineOrNull(item.Board)),
        });
        SetSpeakers(item, people);
    }

    // The same URL can be written in two ways, and some formats require one of them.
    private static bool AreSame(List<TalkLink> some, IReadOnlyList<TalkLink> others) => some.Count == others.Count
        && some.Zip(others).All(l => l.First == l.Second || l.First.Title == l.Second.Title && Uri.TryCreate(l.First.Url, UriKind.Absolute, out var one)
            && Uri.TryCreate(l.Second.Url, UriKind.Absolute, out var other) && ExportContext.InAscii(one) == ExportContext.InAscii(other));

    private void SetSpeakers(FeedItem item, FeedPeople people)
    {
        if (item.Persons is not { } persons)
        {
            return;
        }

        var before = talk.Speakers.OrderBy(s => s.Position).ToList();
        if (pins.HasFlag(ProgrammePins.Speakers))
        {
            if (!people.Are(persons, before.Select(s => s.SpeakerId)))
            {
                changes.Pinned(texts["Speakers"]);
            }

            return;
        }

        var speakers = people.Of(persons);
        if (before.Select(s => s.SpeakerId).SequenceEqual(speakers.Select(s => s.Speaker.Id)) && speakers.Zip(before).All(p => p.First.Role is null || p.First.Role == p.Second.Role))
        {
            return;
        }

        changes.Text(texts["Speakers"], string.Join(", ", before.Select(s => s.Speaker?.Name.Native)), string.Join(", ", speakers.Select(s => s.Speaker.Name.Native)));
        // A role that the file does not name stays.
        talk.SpokenBy(speakers.Select(s => (s.Speaker.Id, s.Role ?? before.Find(part => part.SpeakerId == s.Speaker.Id)?.Role)));
    }

    private LocalizedText Text(string what, LocalizedText old, LocalizedText? said, string language)
    {
        var @new = said is null ? old : Merged(old, said, language, @event.MainLanguage);
        if (@new.Equals(old) || !May(ProgrammePins.Texts, what))
        {
            return old;
        }

        changes.Text(what, old.In(language, @event.MainLanguage), @new.In(language, @event.MainLanguage));
        return @new;
    }

    /// <summary>Merges the texts of a file into a localised text: labelled languages replace their own text, an unlabelled text counts as
    /// <paramref name="language"/>. An empty text clears everything.</summary>
    public static LocalizedText Merged(LocalizedText old, LocalizedText said, string language, string fallback)
    {
        if (said.IsEmpty)
        {
            return said;
        }

        var @new = old;
        foreach (var (tag, text) in said.All)
        {
            if (tag != FeedText.Unlabelled)
            {
                @new = @new.With(tag, text);
            }
            else if (old.In(language, fallback) != text)
            {
                @new = old.All.Count <= 1 && said.All.Count == 1 ? LocalizedText.Of(language, text) : @new.With(language, text);
            }
        }

        return @new;
    }

    private T Value<T>(string what, T old, T @new)
    {
        if (EqualityComparer<T>.Default.Equals(old, @new) || !May(ProgrammePins.All, what))
        {
            return old;
        }

        changes.Value(what);
        return @new;
    }

    // Fields that belong to no single pin are protected only when everything is pinned.
    private bool May(ProgrammePins part, string what) => changes.May(pins, part, what);
}
