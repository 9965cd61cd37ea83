using EventsHub.Hosts.Contracts;
using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Trips.Pages;

public sealed class NewTripPage : TripFormPage, ITripFields
{
    [BindProperty]
    public CreateTrip.Command Input { get; set; } = new();

    TripInput ITripFields.Input => Input;

    public async Task OnGetAsync()
    {
        Input.TimeZone = (await AskAsync(new FindHostDefaults.Query())).TimeZone;
        ShowWayBack();
    }

    public Task<IActionResult> OnPostAsync() => SendAsync(
        Input, code => Saved(code, T["The trip is created. Add who travels."]), onRefused: () =>
        {
            ShowWayBack();
            return Task.CompletedTask;
        });

    private void ShowWayBack() => Trail.Add(new(T["Trips"], "~/trips"));
}
