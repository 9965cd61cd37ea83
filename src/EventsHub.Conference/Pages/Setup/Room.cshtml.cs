using EventsHub.Conference.Setup;
using EventsHub.Kernel.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages.Setup;

/// <summary>One room of an event.</summary>
public sealed class RoomPage : SetupPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public RoomInput Room { get; set; } = new();

    /// <summary>The code in the address; "new" for one that is not there yet.</summary>
    [FromRoute(Name = "code")]
    public string RouteCode { get; set; } = "";

    /// <summary>Whether it is not there yet.</summary>
    public bool IsNew => RouteCode == "new";

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (!IsNew)
        {
            Room = Setup.File.Rooms.Find(x => x.Code == RouteCode) ?? throw new NotFoundException("room");
        }
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        Room.Code = CodeFor(Room.Code, Room.Name.Values, "room");
        return SaveAsync(new SaveRoom.Command(Event!.Code, IsNew ? null : RouteCode, Room, Version), "/rooms");
    }

    /// <summary>Deletes it.</summary>
    public Task<IActionResult> OnPostDeleteAsync() => SendAsync(new RemoveRoom.Command(Event!.Code, RouteCode), _ =>
    {
        Flash(T["Deleted."]);
        return LocalRedirect(Url.Content($"~/events/{Event!.Code}/setup/rooms"));
    }, prefix: "", onRefused: () => OnGetAsync());
}
