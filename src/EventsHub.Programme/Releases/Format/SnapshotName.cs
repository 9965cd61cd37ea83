using EventsHub.Kernel.People;

namespace EventsHub.Programme.Releases.Format;

/// <summary>A person's name in a snapshot.</summary>
internal sealed record SnapshotName
{
    public string Given { get; init; } = "";
    public string Family { get; init; } = "";
    public string LatinGiven { get; init; } = "";
    public string LatinFamily { get; init; } = "";
    public NameOrder Order { get; init; }

    public static SnapshotName Of(PersonName name) => new()
    {
        Given = name.Given,
        Family = name.Family,
        LatinGiven = name.LatinGiven,
        LatinFamily = name.LatinFamily,
        Order = name.Order,
    };

    public PersonName ToName() => new()
    {
        Given = Given,
        Family = Family,
        LatinGiven = LatinGiven,
        LatinFamily = LatinFamily,
        Order = Order,
    };
}
