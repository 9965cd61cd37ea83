using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Editing;

/// <summary>Converts pins to and from check boxes.</summary>
internal static class PinsInput
{
    public static List<ProgrammePins> Of(ProgrammePins pins) =>
        [.. new[] { ProgrammePins.Texts, ProgrammePins.Schedule, ProgrammePins.Speakers }.Where(pin => pins.HasFlag(pin))];

    public static ProgrammePins ToPins(IEnumerable<ProgrammePins>? ticked) => (ticked ?? []).Aggregate(ProgrammePins.None, (all, pin) => all | pin);
}
