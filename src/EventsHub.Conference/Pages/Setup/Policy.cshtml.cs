using EventsHub.Conference.Setup;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages.Setup;

/// <summary>Terms, cancellation and payment.</summary>
public sealed class PolicyPage : SetupPage
{
    [BindProperty]
    public PoliciesInput Policies { get; set; } = new();

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Policies = Setup.File.Policies;
        Policies.BankAccount ??= new();
        // Room to type the next rule in.
        Policies.Cancellation.Add(new());
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(new EditPolicies.Command(Event!.Code, Policies, Version), "/policy");
}
