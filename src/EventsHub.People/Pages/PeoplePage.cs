using EventsHub.Shell.Pages;

namespace EventsHub.People.Pages;

/// <summary>What the pages about the people of an event share.</summary>
public abstract class PeoplePage : AppPage
{
    /// <summary>Path of the list of people, with the path base.</summary>
    public string Root => Url.Content($"~/events/{Event!.Code}/people");

    protected void SetTrail(params Crumb[] further)
    {
        Trail.Add(new(T["People"], $"~/events/{Event!.Code}/people"));
        foreach (var crumb in further)
        {
            Trail.Add(crumb);
        }
    }
}
