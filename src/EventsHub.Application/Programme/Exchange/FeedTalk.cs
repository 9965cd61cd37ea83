using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>Writes what a file says of a talk into the talk, and notes what that changes.</summary>
internal sealed class FeedTalk(Talk talk, Event @event, Texts texts, FeedChanges? changes = null)
{
    /// <summary>The language of an entry's texts: the first it is held in, when that is one that texts can be in, else the event's.</summary>
    public static string LanguageOf(IReadOnlyList<string> languages, Event @event) =>
        languages.Count > 0 && Languages.IsKnown(languages[0].Split('-')[0]) ? languages[0].Split('-')[0] : @event.MainLanguage;

    /// <summary>What fits into a column for a line.</summary>
    public static string? Cut(string? line) => line is { Length: > 500 } ? line[..500].TrimEnd() : line;

    public void Update(FeedItem item, IReadOnlyList<Speaker> speakers)
    {
        var language = LanguageOf(item.Languages, @event);
        talk.Title = Text(texts["Title"], talk.Title, language, item.Title);
        talk.Subtitle = Text(texts["Subtitle"], talk.Subtitle, language, item.Subtitle);
        talk.Abstract = Text(texts["Abstract"], talk.Abstract, language, item.Abstract);
        talk.Kind = Value(texts["Type"], talk.Kind, item.Kind);
        talk.DurationMinutes = item.Minutes;
        talk.DoNotRecord = Value(texts["Recording"], talk.DoNotRecord, item.DoNotRecord);
        if (!talk.Languages.SequenceEqual(item.Languages))
        {
            changes?.Text(texts["Language"], string.Join(", ", talk.Languages), string.Join(", ", item.Languages));
            talk.Languages = [.. item.Languages];
        }

        if (!talk.Links.SequenceEqual(item.Links))
        {
            changes?.Text(texts["Links"], "", "");
            talk.Links = [.. item.Links];
        }

        SetSpeakers(speakers);
    }

    private void SetSpeakers(IReadOnlyList<Speaker> speakers)
    {
        var before = talk.Speakers.OrderBy(s => s.Position).ToList();
        if (before.Select(s => s.SpeakerId).SequenceEqual(speakers.Select(s => s.Id)))
        {
            return;
        }

        changes?.Text(texts["Speakers"], string.Join(", ", before.Select(s => s.Speaker?.Name.Native)), string.Join(", ", speakers.Select(s => s.Name.Native)));
        talk.Speakers.RemoveAll(old => speakers.All(s => s.Id != old.SpeakerId));
        for (var position = 0; position < speakers.Count; position++)
        {
            var part = talk.Speakers.Find(s => s.SpeakerId == speakers[position].Id);
            if (part is null)
            {
                part = new TalkSpeaker { TalkId = talk.Id, SpeakerId = speakers[position].Id, Speaker = speakers[position] };
                talk.Speakers.Add(part);
            }

            part.Position = position;
        }
    }

    private LocalizedText Text(string what, LocalizedText old, string language, string text)
    {
        var before = old.In(language, @event.MainLanguage);
        if (before == text.Trim())
        {
            return old;
        }

        changes?.Text(what, before, text);
        return old.All.Count <= 1 ? LocalizedText.Of(language, text) : old.With(language, text);
    }

    private T Value<T>(string what, T old, T @new) where T : notnull
    {
        if (!EqualityComparer<T>.Default.Equals(old, @new))
        {
            changes?.Text(what, "", "");
        }

        return @new;
    }
}
