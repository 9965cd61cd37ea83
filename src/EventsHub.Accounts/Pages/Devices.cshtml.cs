using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Keys;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Accounts.Pages;

public sealed class DevicesPage : AppPage
{
    [BindProperty]
    public DeviceForm Input { get; set; } = new();

    public IReadOnlyList<ListDevices.Device> Devices { get; private set; } = [];

    /// <summary>The key just made; its secret cannot be shown again.</summary>
    public MadeKey? Made { get; private set; }

    public IEnumerable<SelectListItem> Kinds =>
        RoleTable.Rows.Where(row => row.Holders.Contains(HolderKind.Device)).Select(row => new SelectListItem(T.DoneBy(row), row.Role.ToString()));

    public async Task OnGetAsync(string eventCode)
    {
        Devices = await AskAsync(new ListDevices.Query(eventCode));
        Input.LastDay ??= Event!.Ends;
    }

    public async Task<IActionResult> OnPostAsync(string eventCode)
    {
        var answer = await SendAsync(new AddDevice.Command(eventCode, Input.Name, Input.Role, Input.LastDay), made =>
        {
            Made = made;
            return Page();
        });
        await OnGetAsync(eventCode);
        return answer;
    }

    public Task<IActionResult> OnPostRemoveAsync(string eventCode, Guid id)
    {
        ModelState.Clear();
        return SendAsync(new RemoveDevice.Command(eventCode, id), _ =>
        {
            Flash(T["The device is removed. Its key no longer works."]);
            return RedirectToPage(new { eventCode });
        }, prefix: "", onRefused: () => OnGetAsync(eventCode));
    }

    public sealed class DeviceForm
    {
        public string Name { get; set; } = "";

        public Role Role { get; set; } = Role.PrintDevice;

        public DateOnly? LastDay { get; set; }
    }
}
