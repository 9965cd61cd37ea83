using EventsHub.Kernel.Access;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Registrations.Pages;

public abstract class VoucherFormPage : AppPage
{
    [BindProperty]
    public VoucherForm Input { get; set; } = new();

    /// <inheritdoc/>
    protected override Permission? ToChange => Permission.ManageEvents;

    /// <summary>True for the form that makes a batch.</summary>
    public virtual bool IsBatch => false;

    public ShowRegistrationChoices.Result Choices { get; private set; } = null!;

    public IEnumerable<SelectListItem> DiscountItems() =>
    [
        new(T["Nothing is taken off: it opens what is hidden, or keeps places"], nameof(DiscountKind.None)),
        new(T["A share is taken off each price"], nameof(DiscountKind.Percent)),
        new(T["An amount is taken off what a person orders, once"], nameof(DiscountKind.Amount)),
        new(T["Each of the tickets and options chosen costs a fixed price"], nameof(DiscountKind.Price)),
    ];

    public IEnumerable<SelectListItem> ProductItems() => Choices.Tickets.Concat(Choices.Options)
        .Select(choice => new SelectListItem(choice.IsHidden ? T["{0} · hidden, opened by the code", choice.Name].Value : choice.Name, choice.Code));

    protected async Task LoadChoicesAsync(string eventCode)
    {
        Choices = await AskAsync(new ShowRegistrationChoices.Query(eventCode));
        Trail.Add(new(T["Codes"], $"~/events/{Event!.Code}/codes"));
    }
}
