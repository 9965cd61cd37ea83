using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Trips.Pages;

/// <summary>Begin to plan a trip.</summary>
public sealed class NewTripPage : TripFormPage, ITripFields
{
    /// <summary>What is said of it.</summary>
    [BindProperty]
    public CreateTrip.Command Input { get; set; } = new();

    TripInput ITripFields.Input => Input;

    /// <summary>Shows the form.</summary>
    public void OnGet() => ShowWayBack();

    /// <summary>Creates the trip.</summary>
    public Task<IActionResult> OnPostAsync() => SendAsync(
        Input, code => Saved(code, T["The trip is created. Add who travels."]), onRefused: () =>
        {
            ShowWayBack();
            return Task.CompletedTask;
        });

    private void ShowWayBack() => Trail.Add(new(T["Trips"], "~/trips"));
}
