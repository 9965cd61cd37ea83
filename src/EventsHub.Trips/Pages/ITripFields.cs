using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Trips.Pages;

/// <summary>What the fields about a trip as a whole need, whether it is new or changed.</summary>
public interface ITripFields
{
    TripInput Input { get; }

    /// <summary>Time zones to choose from.</summary>
    IEnumerable<SelectListItem> Zones { get; }

    IEnumerable<SelectListItem> CountryList { get; }
}
