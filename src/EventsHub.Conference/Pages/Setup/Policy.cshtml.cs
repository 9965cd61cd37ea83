using EventsHub.Conference.Setup;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages.Setup;

/// <summary>The form for an event's terms, cancellation rules and payment.</summary>
public sealed class PolicyPage : SetupPage
{
    [BindProperty]
    public PoliciesInput Policies { get; set; } = new();

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Policies = Setup.File.Policies;
        Policies.BankAccount ??= new();
        // A blank row for a further rule.
        Policies.Cancellation.Add(new());
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(new EditPolicies.Command(Event!.Code, Policies, Version), "/policy");
}
