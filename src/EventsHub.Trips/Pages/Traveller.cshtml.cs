using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Trips.Pages;

public sealed class TravellerPage : TripFormPage
{
    [BindProperty]
    public TravellerInput Input { get; set; } = new();

    /// <summary>Id of the traveller to change; null to add one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    public async Task OnGetAsync(string tripCode)
    {
        var trip = await LoadTripAsync(tripCode);
        Version = trip.Version;
        Input = Id is null ? new() { Language = (await AskAsync(new FindHostDefaults.Query())).Languages[0] } : trip.Travellers.FirstOrDefault(x => x.Id == Id)?.About ?? throw new NotFoundException("traveller");
    }

    public Task<IActionResult> OnPostAsync(string tripCode) => SendAsync(
        new SaveTraveller.Command(tripCode, Id, Input, Version), _ => Saved(tripCode, T["Saved."]), onRefused: () => LoadTripAsync(tripCode));

    public Task<IActionResult> OnPostRemoveAsync(string tripCode, Guid id)
    {
        ModelState.Clear();
        return SendAsync(new RemoveTraveller.Command(tripCode, id), _ => Saved(tripCode, T["The traveller is taken off the trip."]), onRefused: () => OnGetAsync(tripCode));
    }
}
