"""What lists, trees and panels show, as Qt models over the project's queries; know no widget and change nothing."""
