using System.Text.RegularExpressions;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Contracts;

namespace EventsHub.Programme.Domain;

/// <summary>A thematic strand of the programme that sessions can belong to.</summary>
public sealed partial class Track : AggregateRoot
{
    /// <summary>The colour of a track for which nobody chose another.</summary>
    public const string DefaultColour = "#1B3A6B";

    private Track()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Short stable name for files and URLs; unique in the event.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name shown to people.</summary>
    public LocalizedText Name { get; private set; } = new();

    /// <summary>Colour in grids and lists, as #RRGGBB.</summary>
    public string Colour { get; private set; } = DefaultColour;

    /// <summary>Position in lists, ascending; ties are broken by code.</summary>
    public int Position { get; private set; }

    /// <summary>A track of an event.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="code">Short stable name that no other track of the event has.</param>
    /// <param name="name">Name shown to people.</param>
    /// <param name="colour">Colour as #RRGGBB.</param>
    /// <param name="position">Position in lists.</param>
    /// <param name="id">Its id, when it is put back as it was; null for a new one.</param>
    public static Track Of(Guid eventId, string code, LocalizedText name, string colour = DefaultColour, int position = 0, Guid? id = null)
    {
        var track = new Track { EventId = eventId, Code = code, Position = position };
        track.Id = id ?? track.Id;
        track.Describe(name, colour);
        return track;
    }

    /// <summary>True for a colour as #RRGGBB.</summary>
    public static bool IsColour(string? text) => text is not null && Hex().IsMatch(text);

    /// <summary>Gives it a name and a colour as #RRGGBB.</summary>
    public void Describe(LocalizedText name, string colour) => (Name, Colour) = (name, colour.ToUpperInvariant());

    /// <summary>Gives it another place in lists.</summary>
    public void MoveTo(int position) => Position = position;

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties) => Raise(change switch
    {
        RootChange.Added => new TrackAdded(EventId, Id),
        RootChange.Removed => new TrackRemoved(EventId, Id),
        _ => new TrackChanged(EventId, Id),
    });
}
