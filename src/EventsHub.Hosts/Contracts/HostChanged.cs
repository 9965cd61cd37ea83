using EventsHub.Kernel.Domain;

namespace EventsHub.Hosts.Contracts;

/// <summary>Something of a host changed: who it is, its account, how it is taxed, or what new events begin with.</summary>
/// <param name="HostId">Id of the host.</param>
public sealed record HostChanged(Guid HostId) : IDomainEvent;
