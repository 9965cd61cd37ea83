using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Trips.Pages;

/// <summary>Change what is said of a trip as a whole.</summary>
public sealed class EditTripPage : TripFormPage, ITripFields
{
    /// <summary>What is said of it.</summary>
    [BindProperty]
    public TripInput Input { get; set; } = new();

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(string tripCode)
    {
        var trip = await LoadTripAsync(tripCode);
        (Input, Version) = (trip.About, trip.Version);
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync(string tripCode) => SendAsync(
        new EditTrip.Command(tripCode, Input, Version), _ => Saved(tripCode, T["Saved."]), onRefused: () => LoadTripAsync(tripCode));

    /// <summary>Deletes the trip.</summary>
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
