using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Trips.Pages;

/// <summary>Adds a leg to a trip or changes one, with the travellers on it.</summary>
public sealed class LegPage : TripFormPage
{
    [BindProperty]
    public LegInput Input { get; set; } = new();

    /// <summary>Id of the leg to change; null to add one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    public async Task OnGetAsync(string tripCode)
    {
        var trip = await LoadTripAsync(tripCode);
        Version = trip.Version;
        Input = Id is null ? new() { FromTimeZone = (await AskAsync(new FindHostDefaults.Query())).TimeZone, ToTimeZone = trip.About.TimeZone } : trip.Legs.FirstOrDefault(x => x.Id == Id)?.About ?? throw new NotFoundException("leg");
        Places = RowsFor(trip, Id is null ? null : Input.Travellers.ToDictionary(t => t.TravellerId, t => t.Place));
    }

    public Task<IActionResult> OnPostAsync(string tripCode)
    {
        Input.Travellers = [.. Places.Where(row => row.IsOn).Select(row => new LegInput.Seat(row.TravellerId, row.Place))];
        return SendAsync(new SaveLeg.Command(tripCode, Id, Input, Version), _ => Saved(tripCode, T["Saved."]), onRefused: () => LoadTripAsync(tripCode));
    }

    public Task<IActionResult> OnPostRemoveAsync(string tripCode, Guid id)
    {
        ModelState.Clear();
        return SendAsync(new RemoveLeg.Command(tripCode, id), _ => Saved(tripCode, T["The leg is removed."]), onRefused: () => OnGetAsync(tripCode));
    }
}
