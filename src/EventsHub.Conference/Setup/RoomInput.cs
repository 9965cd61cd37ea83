using EventsHub.Conference.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Setup;

/// <summary>A room, as a form, the API or a file gives it.</summary>
public sealed record RoomInput
{
    /// <summary>A short, stable code; the form makes one from the name when it is left empty.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name on the door, by language tag.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>The number of seats; null when not given.</summary>
    public int? Capacity { get; set; }

    public string? Equipment { get; set; }

    public static RoomInput Of(Room room, IReadOnlyList<string> languages) => new()
    {
        Code = room.Code,
        Name = room.Name.ToInput(languages),
        Capacity = room.Capacity,
        Equipment = room.Equipment,
    };

    /// <summary>Adds it to an event.</summary>
    public Room AddTo(Event @event)
    {
        var room = Room.Of(Code, Name.ToLine());
        @event.Add(room);
        ApplyTo(room);
        return room;
    }

    public void ApplyTo(Room room)
    {
        room.Rename(Code, Name.ToLine());
        room.Equip(Capacity, CleanText.Lines(Equipment));
    }
}
