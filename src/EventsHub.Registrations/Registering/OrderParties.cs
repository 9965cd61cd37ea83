using System.Linq.Expressions;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using FluentValidation;

namespace EventsHub.Registrations.Registering;

/// <summary>Checks and sets who attends, who pays and whom the invoice is made out to, as a form, the API or an import gives it.</summary>
internal static class OrderParties
{
    /// <summary>Checks what a command says about the three; who pays and the invoice may be null.</summary>
    public static void CheckParties<T>(
        this AbstractValidator<T> validator, Expression<Func<T, AttendeeInput>> person, Expression<Func<T, BuyerInput?>> buyer, Expression<Func<T, BillingInput?>> billTo, Texts texts)
    {
        validator.RuleFor(person).NotNull().SetValidator(new AttendeeInputValidator(texts));
        validator.RuleFor(buyer).SetValidator(new BuyerInputValidator(texts)!);
        validator.RuleFor(billTo).SetValidator(new BillingInputValidator(texts)!);
    }

    /// <summary>Sets both in a new order of the person who attends; what is null or blank stays.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">Something is missing, or cannot be.</exception>
    public static void Set(Order order, BuyerInput? buyer, BillingInput? billTo, string language)
    {
        if (buyer is { IsBlank: false })
        {
            order.OrderedBy(buyer.ToBuyer(language));
        }

        if (billTo?.ToPartyOrNull() is { } party)
        {
            order.BillTo(party);
        }
    }

    /// <summary>Changes both in an order. What is null stays; a blank buyer is the person who attends, and a blank billing party is the buyer.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">Something is missing, or cannot be.</exception>
    public static void Change(Order order, Registration registration, BuyerInput? buyer, BillingInput? billTo)
    {
        if (buyer is not null)
        {
            order.OrderedBy(buyer.IsBlank ? Buyer.Of(registration) : buyer.ToBuyer(order.Buyer.Language));
        }

        if (billTo is not null)
        {
            order.BillTo(billTo.ToPartyOrNull());
        }
    }
}
