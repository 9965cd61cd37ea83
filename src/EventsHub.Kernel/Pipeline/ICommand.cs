using MediatR;

namespace EventsHub.Kernel.Pipeline;

/// <summary>Asks for a change. Runs in one transaction.</summary>
/// <typeparam name="TResult">What its sender learns: an id or an outcome.</typeparam>
public interface ICommand<out TResult> : IRequest<TResult>;
