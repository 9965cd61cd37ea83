using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Shell.Pages;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Trips.Pages;

/// <summary>What the forms about a trip share: the choices, and the way back.</summary>
public abstract class TripFormPage : AppPage
{
    /// <summary>The trip, where there is one already.</summary>
    public ShowTrip.Result? Trip { get; private set; }

    [BindProperty]
    public int? Version { get; set; }

    /// <summary>Who is on a leg or in a stay, one row for each traveller.</summary>
    [BindProperty]
    public List<PlaceRow> Places { get; set; } = [];

    /// <summary>Time zones to choose from.</summary>
    public IEnumerable<SelectListItem> Zones => EventTime.Zones.Select(zone => new SelectListItem(zone.Replace('_', ' '), zone));

    public IEnumerable<SelectListItem> CountryList => Countries.All().Select(country => new SelectListItem(country.Name, country.Code));

    public IEnumerable<SelectListItem> LanguageList => Languages.OfEvents.Select(language => new SelectListItem(Languages.NativeName(language), language));

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<LegKind>().Select(kind => new SelectListItem(TripWords.Of(kind, T), kind.ToString()));

    protected async Task<ShowTrip.Result> LoadTripAsync(string tripCode)
    {
        Trip = await AskAsync(new ShowTrip.Query(tripCode));
        Trail.Add(new(T["Trips"], "~/trips"));
        Trail.Add(new(Trip.About.Title, $"~/trips/{Trip.Code}"));
        return Trip;
    }

    /// <summary>A row for each traveller, with what is chosen for those who are on it already.</summary>
    protected static List<PlaceRow> RowsFor(ShowTrip.Result trip, IReadOnlyDictionary<Guid, string?>? chosen) =>
        [.. trip.Travellers.Select(t => new PlaceRow { TravellerId = t.Id, IsOn = chosen is null || chosen.ContainsKey(t.Id), Place = chosen?.GetValueOrDefault(t.Id) })];

    /// <summary>Back to the trip, with a message.</summary>
    protected IActionResult Saved(string tripCode, string message)
    {
        Flash(message);
        return Redirect($"/trips/{tripCode}");
    }

    /// <summary>Whether a traveller is on a leg or in a stay, and where.</summary>
    public sealed class PlaceRow
    {
        public Guid TravellerId { get; set; }

        public bool IsOn { get; set; }

        public string? Place { get; set; }
    }
}
