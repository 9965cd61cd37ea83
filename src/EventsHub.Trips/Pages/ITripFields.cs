using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Trips.Pages;

/// <summary>The model of the fields for a trip's details, which the pages for a new and for an existing trip share.</summary>
public interface ITripFields
{
    TripInput Input { get; }

    IEnumerable<SelectListItem> Zones { get; }

    IEnumerable<SelectListItem> CountryList { get; }
}
