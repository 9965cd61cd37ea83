using EventsHub.Kernel.Pipeline;
using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Trips.Pages;

/// <summary>Adds a hotel stay to a trip or changes one, with the travellers who stay.</summary>
public sealed class StayPage : TripFormPage
{
    [BindProperty]
    public StayInput Input { get; set; } = new();

    /// <summary>Id of the stay to change; null to add one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    public async Task OnGetAsync(string tripCode)
    {
        var trip = await LoadTripAsync(tripCode);
        Version = trip.Version;
        Input = Id is null ? new() { CheckIn = trip.About.StartsOn, CheckOut = trip.About.EndsOn } : trip.Stays.FirstOrDefault(x => x.Id == Id)?.About ?? throw new NotFoundException("stay");
        Places = RowsFor(trip, Id is null ? null : Input.Travellers.ToDictionary(t => t.TravellerId, t => t.Room));
    }

    public Task<IActionResult> OnPostAsync(string tripCode)
    {
        Input.Travellers = [.. Places.Where(row => row.IsOn).Select(row => new StayInput.Bed(row.TravellerId, row.Place))];
        return SendAsync(new SaveStay.Command(tripCode, Id, Input, Version), _ => Saved(tripCode, T["Saved."]), onRefused: () => LoadTripAsync(tripCode));
    }

    public Task<IActionResult> OnPostRemoveAsync(string tripCode, Guid id)
    {
        ModelState.Clear();
        return SendAsync(new RemoveStay.Command(tripCode, id), _ => Saved(tripCode, T["The stay is removed."]), onRefused: () => OnGetAsync(tripCode));
    }
}
