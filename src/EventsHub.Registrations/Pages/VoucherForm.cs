using EventsHub.Registrations.Vouchers;

namespace EventsHub.Registrations.Pages;

/// <summary>The values of the forms by which staff make and change codes.</summary>
public sealed class VoucherForm
{
    public VoucherInput Voucher { get; set; } = new();

    /// <summary>The name of the batch; used only to make one.</summary>
    public string? Batch { get; set; }

    /// <summary>How many codes the batch has.</summary>
    public int? Count { get; set; }

    /// <summary>What the codes of the batch begin with.</summary>
    public string? Prefix { get; set; }

    /// <summary>The version with which the form was filled in; null for a new code.</summary>
    public int? Version { get; set; }
}
