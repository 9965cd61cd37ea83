using EventsHub.Conference.Setup;
using EventsHub.Kernel.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages.Setup;

public sealed class RoomPage : SetupPage
{
    [BindProperty]
    public RoomInput Room { get; set; } = new();

    /// <summary>The room's code in the page's address; "new" on the page that adds a room.</summary>
    [FromRoute(Name = "code")]
    public string RouteCode { get; set; } = "";

    public bool IsNew => RouteCode == "new";

    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (!IsNew)
        {
            Room = Setup.File.Rooms.Find(x => x.Code == RouteCode) ?? throw new NotFoundException("room");
        }
    }

    public Task<IActionResult> OnPostAsync()
    {
        Room.Code = CodeFor(Room.Code, Room.Name.Values, "room");
        return SaveAsync(new SaveRoom.Command(Event!.Code, IsNew ? null : RouteCode, Room, Version), "/rooms");
    }

    public Task<IActionResult> OnPostDeleteAsync() => SendAsync(new RemoveRoom.Command(Event!.Code, RouteCode), _ =>
    {
        Flash(T["Deleted."]);
        return LocalRedirect(Url.Content($"~/events/{Event!.Code}/setup/rooms"));
    }, prefix: "", onRefused: () => OnGetAsync());
}
