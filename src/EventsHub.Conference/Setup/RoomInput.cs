using EventsHub.Conference.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Setup;

/// <summary>A room as it is typed on a page, sent to the API, or written in a file.</summary>
public sealed record RoomInput
{
    /// <summary>A short stable name; made from the name when left empty on a page.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name on its door, by language.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>Seats; null when nobody counts them.</summary>
    public int? Capacity { get; set; }

    public string? Equipment { get; set; }

    public static RoomInput Of(Room room, IReadOnlyList<string> languages) => new()
    {
        Code = room.Code,
        Name = room.Name.ToInput(languages),
        Capacity = room.Capacity,
        Equipment = room.Equipment,
    };

    public void ApplyTo(Room room)
    {
        room.Code = Code;
        room.Name = Name.ToLine();
        room.Capacity = Capacity;
        room.Equipment = CleanText.Lines(Equipment);
    }
}
