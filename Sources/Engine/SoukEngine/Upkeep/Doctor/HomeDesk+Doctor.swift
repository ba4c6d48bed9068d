extension HomeDesk {
  /// Who looks the home over and mends what is safe to mend.
  package var doctor: any DoctorService { HomeDoctor(desk: self) }
}
