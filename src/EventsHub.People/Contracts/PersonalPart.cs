namespace EventsHub.People.Contracts;

/// <summary>A part of the page behind a person's own link.</summary>
/// <param name="View">The partial view that shows it.</param>
/// <param name="Model">What the view shows.</param>
public sealed record PersonalPart(string View, object Model);
