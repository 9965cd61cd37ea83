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
        type.Describe(TextInput.ToText(input.Name), input.Kind, input.DurationMinutes);
        type.MoveTo(input.Position ?? type.Position);
    }

    /// <summary>A new type at the end of the list, with a code that no other type has.</summary>
    public static TalkType ToType(this TalkTypeInput input, Guid eventId, string mainLanguage, IReadOnlyCollection<TalkType> others)
    {
        var name = TextInput.ToText(input.Name);
        var wanted = Slug.Of(string.IsNullOrWhiteSpace(input.Code) ? name.In(mainLanguage) : input.Code);
        var code = Slug.Unique(wanted.Length > 50 ? wanted[..50] : wanted, "type", others.Select(t => t.Code).ToHashSet());
        return TalkType.Of(eventId, code, name, input.Kind, input.DurationMinutes, input.Position ?? others.Select(t => t.Position + 1).DefaultIfEmpty(0).Max());
    }
}
