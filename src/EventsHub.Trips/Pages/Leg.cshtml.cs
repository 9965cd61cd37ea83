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

    /// <summary>True when the page asks which of two times is meant that clocks show twice.</summary>
    [BindProperty]
    public bool AsksWhich { get; set; }

    /// <summary>Time zone where the host is at home (IANA name).</summary>
    public string HomeZone { get; private set; } = "";

    public async Task OnGetAsync(string tripCode)
    {
        var trip = await LoadTripAsync(tripCode);
        Version = trip.Version;
        Input = Id is null ? new() { FromTimeZone = (await AskAsync(new FindHostDefaults.Query())).TimeZone, ToTimeZone = trip.About.TimeZone } : trip.Legs.FirstOrDefault(x => x.Id == Id)?.About ?? throw new NotFoundException("leg");
        HomeZone = (await AskAsync(new FindHostDefaults.Query())).TimeZone;
        AsksWhich = Input.DepartsTwice(HomeZone) || Input.ArrivesTwice(HomeZone);
        Places = RowsFor(trip, Id is null ? null : Input.Travellers.ToDictionary(t => t.TravellerId, t => t.Place));
    }

    public async Task<IActionResult> OnPostAsync(string tripCode)
    {
        // Somebody has to say which is meant before anything is saved.
        HomeZone = (await AskAsync(new FindHostDefaults.Query())).TimeZone;
        if (!AsksWhich && ModelState.IsValid && (Input.DepartsTwice(HomeZone) || Input.ArrivesTwice(HomeZone)))
        {
            AsksWhich = true;
            ModelState.Clear();
            if (Input.Departs is not null)
            {
                Input.GuessWhich(HomeZone);
            }

            ModelState.AddModelError($"{nameof(Input)}.{(Input.DepartsTwice(HomeZone) ? nameof(Input.DepartsAgain) : nameof(Input.ArrivesAgain))}", T["Clocks go back that night, and show this time twice. Say which is meant, and save again."]);
            await LoadTripAsync(tripCode);
            return Page();
        }

        Input.Travellers = [.. Places.Where(row => row.IsOn).Select(row => new LegInput.Seat(row.TravellerId, row.Place))];
        return await SendAsync(new SaveLeg.Command(tripCode, Id, Input, Version), _ => Saved(tripCode, T["Saved."]), onRefused: () => LoadTripAsync(tripCode));
    }

    public Task<IActionResult> OnPostRemoveAsync(string tripCode, Guid id)
    {
        ModelState.Clear();
        return SendAsync(new RemoveLeg.Command(tripCode, id), _ => Saved(tripCode, T["The leg is removed."]), onRefused: () => OnGetAsync(tripCode));
    }
}
