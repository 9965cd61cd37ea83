using System.Text.Json.Serialization;
using EventsHub.Domain.Events;
using EventsHub.Domain.Programme;
using FluentValidation;

namespace EventsHub.Application.Programme;

/// <summary>What staff say of a sort of talk, on a page, to the API, or in the event's file.</summary>
public sealed record TalkTypeInput
{
    /// <summary>A short stable name; made from the name when left empty.</summary>
    public string? Code { get; set; }

    /// <summary>The name in each language, by its tag.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>What such talks are.</summary>
    public SessionKind Kind { get; set; } = SessionKind.Parallel;

    /// <summary>How long they last, questions included, in minutes.</summary>
    public int DurationMinutes { get; set; } = 20;

    /// <summary>Its place among the others; null to leave it, or after the others. A file's order says it instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Position { get; set; }

    /// <summary>What a type says.</summary>
    public static TalkTypeInput Of(TalkType type) => new() { Code = type.Code, Name = TextInput.Of(type.Name), Kind = type.Kind, DurationMinutes = type.DurationMinutes, Position = type.Position };

    /// <summary>Writes everything but the code into a type.</summary>
    internal void ApplyTo(TalkType type)
    {
        type.Name = TextInput.ToText(Name);
        type.Kind = Kind;
        type.DurationMinutes = DurationMinutes;
        type.Position = Position ?? type.Position;
    }

    /// <summary>A new type of an event.</summary>
    internal TalkType ToType(Event @event, IReadOnlyCollection<TalkType> others)
    {
        var type = new TalkType { EventId = @event.Id, Position = others.Select(t => t.Position + 1).DefaultIfEmpty(0).Max() };
        ApplyTo(type);
        var wanted = Slug.Of(string.IsNullOrWhiteSpace(Code) ? type.Name.In(@event.MainLanguage) : Code);
        type.Code = Slug.Unique(wanted.Length > 50 ? wanted[..50] : wanted, "type", others.Select(t => t.Code).ToHashSet());
        return type;
    }
}

/// <summary>What a sort of talk must be like, wherever it was typed.</summary>
internal sealed class TalkTypeInputValidator : AbstractValidator<TalkTypeInput>
{
    public TalkTypeInputValidator(Texts texts)
    {
        RuleFor(t => t.Name).Must(TextInput.IsGiven).WithMessage(_ => texts["Give a name in at least one language."]);
        RuleFor(t => t.Name).Must(t => TextInput.IsAtMost(t, 200)).WithMessage(_ => texts["At most {0} characters.", 200]);
        RuleFor(t => t.Code).Must(code => (code?.Length ?? 0) <= 50).WithMessage(_ => texts["At most {0} characters.", 50]);
        RuleFor(t => t.Kind).IsInEnum().WithMessage(_ => texts["Choose a type from the list."]);
        RuleFor(t => t.DurationMinutes).InclusiveBetween(1, Session.MaxMinutes).WithMessage(_ => texts["Give a length from 1 to {0} minutes.", Session.MaxMinutes]);
        RuleFor(t => t.Position).InclusiveBetween(0, 1000).WithMessage(_ => texts["Give a number from {0} to {1}.", 0, 1000]);
    }
}
