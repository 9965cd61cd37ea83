using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.Common;
using EventsHub.Domain.Programme;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>What staff say of a talk, wherever they type it.</summary>
public sealed record TalkInput
{
    /// <summary>The title in each language, by its tag.</summary>
    public Dictionary<string, string?> Title { get; set; } = [];

    /// <summary>The line under the title in each language.</summary>
    public Dictionary<string, string?> Subtitle { get; set; } = [];

    /// <summary>What it is about in each language; an empty line parts paragraphs.</summary>
    public Dictionary<string, string?> Abstract { get; set; } = [];

    /// <summary>What it is.</summary>
    public SessionKind Kind { get; set; } = SessionKind.Parallel;

    /// <summary>The languages it is held in, such as "en, fr".</summary>
    public string? Languages { get; set; }

    /// <summary>How long it lasts, questions included, in minutes.</summary>
    public int DurationMinutes { get; set; } = 10;

    /// <summary>Its place in the session, from 1.</summary>
    public int Position { get; set; } = 1;

    /// <summary>Whether its speakers asked not to be recorded.</summary>
    public bool DoNotRecord { get; set; }

    /// <summary>Whether it does not take place.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>Who speaks, by their names in addresses, in order.</summary>
    public List<string> Speakers { get; set; } = [];

    /// <summary>What a talk says.</summary>
    public static TalkInput Of(Talk talk) => new()
    {
        Title = TextInput.Of(talk.Title),
        Subtitle = TextInput.Of(talk.Subtitle),
        Abstract = TextInput.Of(talk.Abstract),
        Kind = talk.Kind,
        Languages = string.Join(", ", talk.Languages),
        DurationMinutes = talk.DurationMinutes,
        Position = talk.Position + 1,
        DoNotRecord = talk.DoNotRecord,
        IsCancelled = talk.Status == ProgrammeStatus.Cancelled,
        Speakers = [.. talk.Speakers.OrderBy(s => s.Position).Select(s => s.Speaker!.Slug)],
    };

    /// <summary>Writes everything into a talk of a session.</summary>
    internal async Task ApplyToAsync(Talk talk, Session session, EventsHubDb db, Texts texts, CancellationToken cancellationToken)
    {
        var isAlone = session.Talks.Count == 1 && session.Talks[0].Id == talk.Id && session.Title.Equals(talk.Title);
        talk.Title = TextInput.ToText(Title);
        talk.Subtitle = TextInput.ToText(Subtitle);
        talk.Abstract = TextInput.ToText(Abstract, isLong: true);
        talk.Kind = Kind;
        talk.Languages = [.. Exchange.FrabWords.ReadLanguages(Languages, _ => { })];
        talk.DurationMinutes = DurationMinutes;
        talk.DoNotRecord = DoNotRecord;
        talk.Status = IsCancelled ? ProgrammeStatus.Cancelled : ProgrammeStatus.Planned;
        session.Place(talk, Position - 1);
        session.Title = isAlone ? talk.Title : session.Title;

        List<string> slugs = [.. Speakers.Where(s => !string.IsNullOrWhiteSpace(s)).Distinct()];
        var speakers = await db.Speakers.Where(s => s.EventId == session.EventId && slugs.Contains(s.Slug)).ToDictionaryAsync(s => s.Slug, cancellationToken);
        if (slugs.Find(s => !speakers.ContainsKey(s)) is { } unknown)
        {
            throw new ValidationFailedException("Speakers", texts["There is no speaker {0}. Add them to the speakers first.", unknown]);
        }

        talk.Speakers.RemoveAll(part => slugs.All(s => speakers[s].Id != part.SpeakerId));
        for (var position = 0; position < slugs.Count; position++)
        {
            var speaker = speakers[slugs[position]];
            var part = talk.Speakers.Find(p => p.SpeakerId == speaker.Id);
            if (part is null)
            {
                part = new TalkSpeaker { TalkId = talk.Id, SpeakerId = speaker.Id };
                talk.Speakers.Add(part);
            }

            part.Position = position;
        }
    }
}

/// <summary>What a talk must be like, wherever it was typed.</summary>
internal sealed class TalkInputValidator : AbstractValidator<TalkInput>
{
    public TalkInputValidator(Texts texts)
    {
        RuleFor(t => t.Title).Must(TextInput.IsGiven).WithMessage(_ => texts["Give a title in at least one language."]);
        RuleFor(t => t.Title).Must(t => TextInput.IsAtMost(t, TextInput.MaxTitle)).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxTitle]);
        RuleFor(t => t.Subtitle).Must(t => TextInput.IsAtMost(t, TextInput.MaxTitle)).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxTitle]);
        RuleFor(t => t.Abstract).Must(t => TextInput.IsAtMost(t, TextInput.MaxText)).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxText]);
        RuleFor(t => t.DurationMinutes).InclusiveBetween(1, Session.MaxMinutes).WithMessage(_ => texts["Give a length from 1 to {0} minutes.", Session.MaxMinutes]);
        RuleFor(t => t.Kind).IsInEnum().WithMessage(_ => texts["Choose a type from the list."]);
        RuleFor(t => t.Languages).Must(AreLanguages).WithMessage(_ => texts["Give languages by their codes, such as en or “en, fr”."]);
    }

    private static bool AreLanguages(string? typed)
    {
        var understood = true;
        Exchange.FrabWords.ReadLanguages(typed, _ => understood = false);
        return understood;
    }
}
