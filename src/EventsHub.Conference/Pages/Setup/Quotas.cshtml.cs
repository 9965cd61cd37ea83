namespace EventsHub.Conference.Pages.Setup;

/// <summary>The quotas of an event.</summary>
public sealed class QuotasPage : SetupPage
{
    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();
}
