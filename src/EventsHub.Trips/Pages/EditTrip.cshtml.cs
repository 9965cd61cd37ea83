using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Trips.Pages;

public sealed class EditTripPage : TripFormPage, ITripFields
{
    [BindProperty]
    public TripInput Input { get; set; } = new();

    public async Task OnGetAsync(string tripCode)
    {
        var trip = await LoadTripAsync(tripCode);
        (Input, Version) = (trip.About, trip.Version);
    }

    public Task<IActionResult> OnPostAsync(string tripCode) => SendAsync(
        new EditTrip.Command(tripCode, Input, Version), _ => Saved(tripCode, T["Saved."]), onRefused: () => LoadTripAsync(tripCode));

    public Task<IActionResult> OnPostDeleteAsync(string tripCode)
    {
        ModelState.Clear();
        return SendAsync(new DeleteTrip.Command(tripCode), _ =>
        {
            Flash(T["The trip is deleted."]);
            return Redirect("/trips");
        }, onRefused: () => OnGetAsync(tripCode));
    }
}
