using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Editing;

/// <summary>Converts talk types to and from form input.</summary>
internal static class TalkTypeInputs
{
    public static TalkTypeInput ToInput(this TalkType type) =>
        new() { Code = type.Code, Name = TextInput.Of(type.Name), Kind = type.Kind, DurationMinutes = type.DurationMinutes, Position = type.Position };

    public static void ApplyTo(this TalkTypeInput input, TalkType type)
    {
        type.Name = TextInput.ToText(input.Name);
        type.Kind = input.Kind;
        type.DurationMinutes = input.DurationMinutes;
        type.Position = input.Position ?? type.Position;
    }

    /// <summary>A new type at the end of the list, with a code that no other type has.</summary>
    public static TalkType ToType(this TalkTypeInput input, Guid eventId, string mainLanguage, IReadOnlyCollection<TalkType> others)
    {
        var type = new TalkType { EventId = eventId, Position = others.Select(t => t.Position + 1).DefaultIfEmpty(0).Max() };
        input.ApplyTo(type);
        var wanted = Slug.Of(string.IsNullOrWhiteSpace(input.Code) ? type.Name.In(mainLanguage) : input.Code);
        type.Code = Slug.Unique(wanted.Length > 50 ? wanted[..50] : wanted, "type", others.Select(t => t.Code).ToHashSet());
        return type;
    }
}
