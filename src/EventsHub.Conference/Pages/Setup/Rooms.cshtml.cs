namespace EventsHub.Conference.Pages.Setup;

/// <summary>The rooms of an event.</summary>
public sealed class RoomsPage : SetupPage
{
    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();
}
