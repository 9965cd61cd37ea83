using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Shell.Pages;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Trips.Pages;

/// <summary>The base of the forms for a trip and its parts: the lists to choose from, and the return to the trip's page.</summary>
public abstract class TripFormPage : AppPage
{
    /// <summary>The trip; null on the page for a new one.</summary>
    public ShowTrip.Result? Trip { get; private set; }

    [BindProperty]
    public int? Version { get; set; }

    /// <summary>The travellers of a leg or stay, one row for each traveller of the trip.</summary>
    [BindProperty]
    public List<PlaceRow> Places { get; set; } = [];

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

    /// <summary>One row for each traveller, ticked and with seat or room for those chosen before. Null, for a new leg or stay, ticks everybody.</summary>
    protected static List<PlaceRow> RowsFor(ShowTrip.Result trip, IReadOnlyDictionary<Guid, string?>? chosen) =>
        [.. trip.Travellers.Select(t => new PlaceRow { TravellerId = t.Id, IsOn = chosen is null || chosen.ContainsKey(t.Id), Place = chosen?.GetValueOrDefault(t.Id) })];

    /// <summary>Returns to the trip's page with a message.</summary>
    protected IActionResult Saved(string tripCode, string message)
    {
        Flash(message);
        return Redirect($"/trips/{tripCode}");
    }

    /// <summary>One traveller's row in the form of a leg or stay: whether they are on it, and the seat or room.</summary>
    public sealed class PlaceRow
    {
        public Guid TravellerId { get; set; }

        public bool IsOn { get; set; }

        public string? Place { get; set; }
    }
}
